using System.Text;

namespace ContentLint.Conformance.Grammars;

/// <summary>A derived text as the tree of its parts: a rule with what it was derived to, or a leaf with its text.</summary>
internal sealed class Derivation
{
    private readonly string? _text;

    /// <summary>A leaf.</summary>
    public Derivation(string text) => _text = text;

    /// <summary>A rule and its parts.</summary>
    public Derivation(string rule, List<Derivation> parts)
    {
        Rule = rule;
        Parts = parts;
    }

    /// <summary>The rule; <see langword="null"/> for a leaf.</summary>
    public string? Rule { get; }

    /// <summary>The parts in their order; they may be changed. None for a leaf.</summary>
    public List<Derivation> Parts { get; } = [];

    /// <summary>Whether its text is empty.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(_text) && Parts.TrueForAll(p => p.IsEmpty);

    /// <summary>The derived text.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Append(text);
        return text.ToString();
    }

    private void Append(StringBuilder text)
    {
        text.Append(_text);
        foreach (var part in Parts)
            part.Append(text);
    }
}
