// What becomes of our own mistakes. Reading a lesson, a configuration or somebody's code must never end a run: whatever is
// thrown there is said at the file it was thrown on, once, and everything else is reported.

namespace ContentLint.Rules;

/// <summary>Turns exceptions of the engine into diagnostics.</summary>
internal static class InternalFault
{
    private const int MostCharacters = 200;

    /// <summary>Whether an exception is to be reported here; what ends a run on purpose is not.</summary>
    public static bool Is(Exception fault) => fault is not OperationCanceledException;

    /// <summary>Reports a fault at the start of a file.</summary>
    /// <param name="fault">What was thrown.</param>
    /// <param name="file">The file.</param>
    public static Diagnostic At(FileId file, Exception fault) => new(
        ToolDescriptors.InternalFault,
        SourceText.From(file, "").GetLocation(TextSpan.At(0)),
        $"ContentLint failed on this file and has not checked it: {Describe(fault):fault}",
        "This is our fault, not the file's. Please send us the file, or the smallest part of it that fails, with this message.");

    // No stack: what is inlined differs from run to run, and two runs must say the same.
    private static string Describe(Exception fault)
    {
        var text = $"{fault.GetType().Name}: {fault.Message}".Replace('\r', ' ').Replace('\n', ' ');
        return text.Length <= MostCharacters ? text : $"{SurrogatePairs.Beginning(text, MostCharacters)}…";
    }
}
