using ContentLint.RulePacks.Conditions;
using ContentLint.Rules;

namespace ContentLint.RulePacks.Model;

/// <summary>A file of declarative rules.</summary>
/// <param name="Name">The name it is asked for by.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Source">Its text.</param>
/// <param name="Rules">The rules, in the order of the file.</param>
/// <param name="Names">Its named conditions and lists of phrases.</param>
/// <param name="Patterns">Its regular expressions, with their places.</param>
internal sealed record PackFile(
    string Name,
    string? Title,
    SourceText Source,
    IReadOnlyList<PackRule> Rules,
    IReadOnlyList<PackName> Names,
    IReadOnlyList<(PackPattern Pattern, TextSpan Span)> Patterns)
{
    /// <summary>The name that it has wherever it lies: of a path the last part, without its ending.</summary>
    public string OwnName
    {
        get
        {
            var file = Name.Substring(Name.LastIndexOfAny(['/', '\\']) + 1);
            return file.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) ? file.Substring(0, file.LastIndexOf('.')) : file;
        }
    }

    /// <summary>What works and can hardly be meant.</summary>
    public IReadOnlyList<PackSuspicion> Suspicions { get; init; } = [];

    /// <summary>Gives the files of words that it names; <see langword="null"/> where there are none.</summary>
    public Func<string, SourceText?>? Load { get; init; }

    /// <summary>The parts of its rules that look at several lessons.</summary>
    public IEnumerable<PackCourseRule> CourseRules => Rules.Select(r => r.Course).OfType<PackCourseRule>();

    /// <summary>The patterns that took too long, each where it is written.</summary>
    public IEnumerable<Diagnostic> GivenUp =>
        from entry in Patterns
        where entry.Pattern.IsGivenUp
        select new Diagnostic(
            ToolDescriptors.DangerousPattern,
            Source.GetLocation(entry.Span),
            $"This pattern took more than {(long)GuardedRegex.Limit.TotalSeconds:seconds} seconds on a lesson and was given up: the rules that use it report nothing.",
            "Write it without '(?=', '(?!', '(?<=', '(?<!', back references and nested repetitions; 'anyOf' with phrases is faster still.");
}

/// <summary>Something that works and can hardly be meant.</summary>
/// <param name="Span">Its characters in the pack.</param>
/// <param name="Message">What is suspicious.</param>
/// <param name="Help">What to write.</param>
internal sealed record PackSuspicion(TextSpan Span, Message Message, Message Help);
