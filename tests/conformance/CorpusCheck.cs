using System.Text.Json;

namespace ContentLint.Conformance;

/// <summary>What the reference and we say of one document.</summary>
/// <param name="Id">What names the document in its corpus.</param>
/// <param name="Group">The row of the table it counts in: a diagram type, a flavor.</param>
/// <param name="Expected">Whether the reference accepts it.</param>
/// <param name="Actual">Whether we do; <see langword="null"/> where we do not judge it.</param>
/// <param name="Text">The document.</param>
/// <param name="ReferenceSays">The reference's error.</param>
/// <param name="WeSay">Our diagnostics, or how an accepted document's value differs.</param>
internal sealed record Outcome(string Id, string Group, bool Expected, bool? Actual, string Text, string? ReferenceSays, string? WeSay)
{
    public bool Agrees => Actual is null || Actual == Expected;

    public bool IsFalseAlarm => Expected && Actual == false;
}

/// <summary>One of our checks held against one kind of corpus file.</summary>
internal abstract class CorpusCheck
{
    /// <summary>The word on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>The corpus files it reads where none is named, and the least share of agreement <c>.ci/run</c> accepts.</summary>
    public abstract IReadOnlyList<(string File, double Bar)> Files { get; }

    /// <summary>Whether a report where the reference sees nothing wrong keeps a file below its bar.</summary>
    public virtual bool MustBePrecise => false;

    /// <summary>Judges one row of a corpus; a row may be judged several times, once for each flavor.</summary>
    public abstract IEnumerable<Outcome> Check(JsonElement row, int number);

    protected static string? Optional(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
