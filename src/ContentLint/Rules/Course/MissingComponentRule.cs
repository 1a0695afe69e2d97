// MDX asks for every component when a page starts, even for one that would not be shown. Whether a component is missing is
// certain where all that the site gives is known. Where it is not, the other lessons tell: what they import, this one must
// import too; and what most of them use without an import, the site gives.

using ContentLint.Lessons.Facts;

namespace ContentLint.Rules.Course;

/// <summary>A component that is neither imported nor declared nor given by the site stops the page.</summary>
internal sealed class MissingComponentRule : CourseRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "CL1202", "mdx-missing-component", "A component is neither imported nor declared nor given by the site, and the page stops", Severity.Error);

    // Hundreds of names and as many components that are none of them: some get no suggestion.
    private const int MostComparisons = 200_000;

    // What so many lessons use and none imports is given by something that we do not see.
    private const int ManyLessons = 5;

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Descriptor];

    internal override CourseAspects Reads => CourseAspects.Components;

    public override void Analyze(IReadOnlyList<LessonFacts> lessons, Action<Diagnostic> report)
    {
        if (!lessons.Any(l => l.Facts.MissingComponents.Count > 0))
            return;

        foreach (var site in lessons.GroupBy(l => l.Settings.SiteFolder))
        {
            LessonFacts[] lacking = [.. site.Where(l => l.Facts.MissingComponents.Count > 0)];
            if (lacking.Length > 0)
                new SiteCheck([.. site], report).Run(lacking);
        }
    }

    /// <summary>The lessons of one site.</summary>
    private sealed class SiteCheck(LessonFacts[] lessons, Action<Diagnostic> report)
    {
        private readonly ComponentImports _imports = new(lessons);
        private readonly Dictionary<string, string?> _meantBy = new(StringComparer.Ordinal);
        private int _comparisons = MostComparisons;

        public void Run(LessonFacts[] lacking)
        {
            var users = lacking.SelectMany(l => l.Facts.MissingComponents.Select(m => m.Name).Distinct(StringComparer.Ordinal))
                .GroupBy(n => n, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
            foreach (var lesson in lacking)
            {
                foreach (var missing in lesson.Facts.MissingComponents.Where(m => IsMissing(lesson, m.Name, users[m.Name])))
                    Report(lesson, missing);
            }
        }

        private bool IsMissing(LessonFacts lesson, string name, int users)
        {
            var given = lesson.Settings.GivenComponents;
            if (given.Names.Contains(name) || lesson.Settings.KnownComponents?.Contains(name) == true)
                return false;
            if (given.AreAll && given.IsSaid)
                return true;

            // Lessons that no site holds together may be of several.
            var importers = lesson.Settings.SiteFolder is null && !_imports.AgreeOn(name) ? 0 : _imports.CountOf(name);
            return given.AreAll ? users < ManyLessons || importers >= users : importers > 0 && importers >= users && lesson.Settings.KnownComponents is null;
        }

        private void Report(LessonFacts lesson, MissingComponentFact missing)
        {
            var import = _imports.Find(missing.Name, lesson);
            var meant = import is null ? MeantBy(lesson, missing) : null;
            var (message, help) = import is not null ? SayImport(missing.Name, import) : SayMissing(missing.Name, meant);
            var fix = import is not null
                ? new CodeFix($"Add {import.Declaration:import}", FixSafety.Suggestion, lesson.Facts.ImportPlace.Insert(import.Declaration))
                : meant is not null ? Rename(missing, meant) : null;
            report(new Diagnostic(Descriptor, missing.Location, message, help, fixes: fix is null ? null : [fix]));
        }

        private static (Message Message, Message Help) SayImport(string name, ComponentImport import)
        {
            Message help = $"Add {import.Declaration:import}";
            if (import.Lessons == 0)
                return ($"<{name}> is not imported here, and the page stops.", help);
            return import.Lessons == 1
                ? ((Message)$"<{name}> is not imported here, and the page stops. Another lesson imports it from '{import.Module}'.", help)
                : ((Message)$"<{name}> is not imported here, and the page stops. {import.Lessons:lessons} other lessons import it from '{import.Module}'.", help);
        }

        private static (Message Message, Message Help) SayMissing(string name, string? meant) => meant is null
            ? ((Message)$"No component <{name}> is imported or declared, and the site gives none of that name: the page stops.", (Message)$"Import {name}, or write the tag as code.")
            : ((Message)$"No component <{name}> is imported or declared, and the site gives none of that name: the page stops. Did you mean <{meant}>?", (Message)$"Write <{meant}>.");

        private string? MeantBy(LessonFacts lesson, MissingComponentFact missing)
        {
            if (missing.Meant.Length > 0)
                return missing.Meant;
            if (!_meantBy.TryGetValue(missing.Name, out var meant))
                _meantBy.Add(missing.Name, meant = DidYouMean.Suggest(missing.Name, [.. lesson.Settings.GivenComponents.Names.Concat(lesson.Settings.KnownComponents ?? [])], ref _comparisons));
            return meant;
        }

        private static CodeFix? Rename(MissingComponentFact missing, string meant)
        {
            if (!missing.CanBeRenamed)
                return null;

            var edits = new List<TextEdit> { new(missing.Location.Span, meant) };
            if (missing.ClosingName > 0)
                edits.Add(new TextEdit(TextSpan.FromLength(missing.ClosingName, missing.Name.Length), meant));
            return new CodeFix($"Rename to <{meant}>", DidYouMean.Distance(missing.Name, meant) == 1 ? FixSafety.Safe : FixSafety.Suggestion, [.. edits]);
        }
    }
}
