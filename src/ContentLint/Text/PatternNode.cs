// What a regular expression of .NET says, as far as the questions here need it: which characters can stand where, what is chosen,
// repeated or only looked at. Anchors and what groups are called are left out: they take no characters.

namespace ContentLint.Text;

/// <summary>A part of a regular expression.</summary>
internal abstract class PatternNode;

/// <summary>One character out of a set.</summary>
/// <param name="letter">The character, where there is one only or its other case; <see langword="null"/> for a class.</param>
/// <param name="set">All characters it may be; more of them where that is not known.</param>
internal sealed class CharacterNode(char? letter, Func<CharacterSet> set) : PatternNode
{
    /// <summary>The character, where there is one only or its other case; <see langword="null"/> for a class.</summary>
    public char? Letter => letter;

    /// <summary>All characters it may be; more of them where that is not known.</summary>
    public CharacterSet Set => field ??= set();
}

/// <summary>Parts one after another; none for what takes no characters.</summary>
/// <param name="parts">The parts.</param>
internal sealed class SequenceNode(IReadOnlyList<PatternNode> parts) : PatternNode
{
    /// <summary>The parts.</summary>
    public IReadOnlyList<PatternNode> Parts => parts;
}

/// <summary>One of several parts.</summary>
/// <param name="choices">The parts.</param>
internal sealed class ChoiceNode(IReadOnlyList<PatternNode> choices) : PatternNode
{
    /// <summary>The parts.</summary>
    public IReadOnlyList<PatternNode> Choices => choices;
}

/// <summary>A part several times.</summary>
/// <param name="body">The part.</param>
/// <param name="minimum">The fewest times.</param>
/// <param name="maximum">The most times; <see langword="null"/> for any number.</param>
internal sealed class LoopNode(PatternNode body, int minimum, int? maximum) : PatternNode
{
    /// <summary>The part.</summary>
    public PatternNode Body => body;

    /// <summary>The fewest times.</summary>
    public int Minimum => minimum;

    /// <summary>The most times; <see langword="null"/> for any number.</summary>
    public int? Maximum => maximum;
}

/// <summary>What must stand around a place, or must not.</summary>
/// <param name="body">What is looked for.</param>
/// <param name="isDenied">Whether it must not be there.</param>
internal sealed class LookNode(PatternNode body, bool isDenied) : PatternNode
{
    /// <summary>What is looked for.</summary>
    public PatternNode Body => body;

    /// <summary>Whether it must not be there.</summary>
    public bool IsDenied => isDenied;
}

/// <summary>A part that is not tried in another way once it has matched.</summary>
/// <param name="body">The part.</param>
internal sealed class AtomicNode(PatternNode body) : PatternNode
{
    /// <summary>The part.</summary>
    public PatternNode Body => body;
}
