using ContentLint.Diagnostics;
using ContentLint.Lessons.Facts;
using ContentLint.Mdx;
using ContentLint.Text;

namespace ContentLint.Rules.Course;

/// <summary>
/// A file that a lesson imports must be there, and offer what is imported: a build stops for either. Packages, and aliases that
/// cannot be read from the site, are left alone.
/// </summary>
internal sealed class MissingModuleRule : CourseFileRule
{
    public static readonly DiagnosticDescriptor Missing = new(
        "CL1204", "mdx-missing-module", "A lesson imports a file that is not there, and the build stops", Severity.Error);

    public static readonly DiagnosticDescriptor NoExport = new(
        "CL1205", "mdx-missing-export", "A lesson uses a component that the imported file does not export, and the build stops", Severity.Error);

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Missing, NoExport];

    internal override CourseAspects Reads => CourseAspects.Components;

    public override void Analyze(IReadOnlyList<LessonFacts> lessons, CourseFiles files, Action<Diagnostic> report)
    {
        foreach (var lesson in lessons)
        {
            foreach (var declaration in lesson.Imports.GroupBy(i => i.ModuleLocation.Span))
            {
                var import = declaration.First();
                var module = files.Resolve(lesson, import.Module);
                if (module.State == ModuleState.Missing)
                    report(SayMissing(import, module.Meant));
                else if (module.State == ModuleState.Found && files.ExportsOf(module.Path) is { } exports)
                    ReportExports(lesson, declaration, exports, report);
            }
        }
    }

    private static Diagnostic SayMissing(ImportFact import, string? meant) => new(
        Missing,
        import.ModuleLocation,
        meant is null ? (Message)$"There is no file '{import.Module}', and the build stops." : $"There is no file '{import.Module}', and the build stops. Did you mean '{meant}'?",
        meant is null ? (Message)"A path that starts with a dot is seen from this lesson's folder." : $"Write '{meant}'.",
        fixes: meant is null ? null : [new CodeFix($"Write '{meant}'", FixSafety.Suggestion, new TextEdit(Inside(import), meant))]);

    // Between the quotes.
    private static TextSpan Inside(ImportFact import) => new(import.ModuleLocation.Span.Start + 1, import.ModuleLocation.Span.End - 1);

    // Some bundlers only warn, or drop an import that nothing uses; a component that is not there stops every one of them. A name
    // that is only exported on stops those of Astro.
    private static void ReportExports(LessonFacts lesson, IEnumerable<ImportFact> imports, IReadOnlyCollection<string> exports, Action<Diagnostic> report)
    {
        var used = new HashSet<string>(lesson.Components.Select(c => c.Name?.Split('.')[0]).OfType<string>(), StringComparer.Ordinal);
        foreach (var import in imports.Where(i => i.Imported is not ("" or "*") && !exports.Contains(i.Imported) && (used.Contains(i.Name) || (i.Name.Length == 0 && lesson.Settings.Flavor.IsAstro()))))
        {
            var meant = import.Imported == "default" ? null : DidYouMean.Suggest(import.Imported, exports.Where(e => e != "default"));
            report(new Diagnostic(
                NoExport,
                import.Location,
                import.Imported == "default" ? (Message)$"'{import.Module}' has no default export, and the build stops."
                    : meant is null ? (Message)$"'{import.Module}' does not export '{import.Imported}', and the build stops."
                    : $"'{import.Module}' does not export '{import.Imported}', and the build stops. Did you mean '{meant}'?",
                import.Imported == "default" && exports.Contains(import.Name) ? (Message)$"Write braces around the name: {{ {import.Name} }}."
                    : $"It exports {string.Join(", ", exports.Take(8)):names}."));
        }
    }
}
