using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using ContentLint.Diagnostics;

namespace ContentLint.Fuzz;

/// <summary>One input: a text, and a number that decides what else there is to choose, so that a smaller text is tried alike.</summary>
internal sealed record FuzzInput(string Text, int Variant);

/// <summary>A broken word.</summary>
/// <param name="Kind">What was broken and where, the same for the same cause.</param>
/// <param name="Detail">This case of it.</param>
internal sealed record Violation(string Kind, string Detail);

/// <summary>A part of the engine that takes texts of others.</summary>
/// <param name="name">What it is called on the command line.</param>
/// <param name="texts">The texts that inputs are made of.</param>
/// <param name="pieces">What may be put into them.</param>
internal abstract partial class FuzzTarget(string name, string[] texts, string[] pieces)
{
    /// <summary>What it is called on the command line.</summary>
    public string Name { get; } = name;

    /// <summary>The texts that inputs are made of.</summary>
    public string[] Texts { get; } = texts.Length > 0 ? texts : throw new ArgumentException($"Target {name} has no texts.", nameof(texts));

    /// <summary>What may be put into them.</summary>
    public string[] Pieces { get; } = pieces;

    /// <summary>All that is found in a text: the digest is of this.</summary>
    public abstract IReadOnlyList<Diagnostic> Find(FuzzInput input);

    /// <summary>Tries an input, exceptions and all.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "any exception is what is looked for")]
    public IReadOnlyList<Violation> Try(FuzzInput input)
    {
        var violations = new List<Violation>();
        try
        {
            violations.AddRange(Check(input));
        }
        catch (Exception fault)
        {
            violations.Add(new Violation($"{fault.GetType().Name} in {PlaceOf(fault)}", fault.ToString()));
        }

        return violations;
    }

    /// <summary>What an input breaks.</summary>
    protected abstract IEnumerable<Violation> Check(FuzzInput input);

    // The innermost method of ours, without its arguments.
    private static string PlaceOf(Exception fault) =>
        Frame().Matches(fault.StackTrace ?? "").Select(m => m.Groups[1].Value).FirstOrDefault(f => f.StartsWith("ContentLint.", StringComparison.Ordinal)) ?? "?";

    [GeneratedRegex(@"at ([\w.<>`|+]+)\(", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Frame();
}
