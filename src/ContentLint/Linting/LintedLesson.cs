using ContentLint.Configuration;
using ContentLint.Rules;

namespace ContentLint.Linting;

/// <summary>
/// What linting one lesson gave. Most lessons have nothing wrong, and all their texts at once would fill the memory: the text is
/// kept only where something in it is spoken of.
/// </summary>
internal sealed record LintedLesson
{
    public LintedLesson(SourceText source, IReadOnlyList<Diagnostic> found, LessonFacts facts, LessonConfiguration configuration, SuppressionSet suppressions)
    {
        File = source.File;
        Text = found.Count == 0 && suppressions.IsEmpty ? null : source;
        Found = found;
        Facts = facts;
        Configuration = configuration;
        Suppressions = suppressions;
    }

    /// <summary>The lesson's file.</summary>
    public FileId File { get; }

    /// <summary>The lesson's text; <see langword="null"/> where nothing in it is spoken of.</summary>
    public SourceText? Text { get; }

    /// <summary>What its rules found, before configuration and suppressions have spoken.</summary>
    public IReadOnlyList<Diagnostic> Found { get; init; }

    /// <summary>What the lesson tells the course.</summary>
    public LessonFacts Facts { get; }

    /// <summary>The configuration it was linted with.</summary>
    public LessonConfiguration Configuration { get; init; }

    /// <summary>What its comments silence.</summary>
    public SuppressionSet Suppressions { get; }
}
