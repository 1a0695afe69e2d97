using ContentLint.Lessons.Facts;
using ContentLint.Mdx;

namespace ContentLint.Rules.Course;

/// <summary>
/// A file that a lesson imports must be there, and offer what is imported: a build stops for either. So must a package's module
/// where what is installed, or what its builder documents, tells; aliases that cannot be read from the site are left alone.
/// </summary>
internal sealed class MissingModuleRule : CourseFileRule
{
    public static readonly DiagnosticDescriptor Missing = new(
        "CL1204", "mdx-missing-module", "A lesson imports a file or a module that is not there, and the build stops", Severity.Error);

    public static readonly DiagnosticDescriptor NoExport = new(
        "CL1205", "mdx-missing-export", "A lesson uses a component that the imported file does not export, and the build stops", Severity.Error);

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Missing, NoExport];

    internal override CourseAspects Reads => CourseAspects.Components;

    public override void Analyze(IReadOnlyList<LessonFacts> lessons, CourseFiles files, Action<Diagnostic> report)
    {
        foreach (var lesson in lessons)
        {
            foreach (var declaration in lesson.Imports.Concat(lesson.Facts.LoadedModules).GroupBy(i => i.ModuleLocation.Span))
            {
                var import = declaration.First();
                var module = files.Resolve(lesson, import.Module);
                if (module.State == ModuleState.Missing && import.Location.Span == import.ModuleLocation.Span && import.Imported.Length > 0)
                    continue;
                if (module.State == ModuleState.Missing)
                    report(SayMissing(import, module));
                else if (module.State == ModuleState.Found && import.Module.Contains('?'))
                    continue;
                else if (module.State == ModuleState.Found && files.ExportsOf(module.Path) is { } exports)
                    ReportExports(lesson, declaration, exports, isWhole: true, report);
                else if (files.NamesOf(import.Module) is { } names)
                    ReportExports(lesson, declaration, names, isWhole: false, report);
            }
        }
    }

    private static Diagnostic SayMissing(ImportFact import, ModuleResolution module) => new(
        Missing,
        import.ModuleLocation,
        (module.IsPackage, module.Meant) switch
        {
            (true, null) => (Message)$"There is no module '{import.Module}', and the build stops.",
            (true, { } meant) => $"There is no module '{import.Module}', and the build stops. Did you mean '{meant}'?",
            (_, null) => $"There is no file '{import.Module}', and the build stops.",
            (_, { } meant) => $"There is no file '{import.Module}', and the build stops. Did you mean '{meant}'?",
        },
        module.Meant is { } near ? (Message)$"Write '{near:meant}'."
            : module.IsPackage ? (Message)"Correct the name, or add its package to package.json."
            : "A path that starts with a dot is seen from this lesson's folder.",
        fixes: module.Meant is { } written ? [new CodeFix($"Write '{written:meant}'", FixSafety.Suggestion, new TextEdit(Inside(import), written))] : null);

    // Between the quotes.
    private static TextSpan Inside(ImportFact import) => new(import.ModuleLocation.Span.Start + 1, import.ModuleLocation.Span.End - 1);

    // What is listed of a module that is not at hand may be of another version: only a slip is a mistake then.
    private static void ReportExports(LessonFacts lesson, IEnumerable<ImportFact> imports, IReadOnlyCollection<string> exports, bool isWhole, Action<Diagnostic> report)
    {
        var elements = lesson.Components.Select(c => c.Name).OfType<string>().ToLookup(n => n.Split('.')[0], StringComparer.Ordinal);
        foreach (var import in imports)
        {
            if (import.Imported == "*")
            {
                foreach (var member in elements[import.Name].Where(n => n.Contains('.')).Select(n => n.Split('.')[1]).Distinct(StringComparer.Ordinal).Where(m => !exports.Contains(m)))
                    Report(import, member, exports, isWhole, report);
            }
            else if (import.Imported.Length > 0 && !exports.Contains(import.Imported) && StopsWithout(lesson, import, elements))
            {
                Report(import, import.Imported, exports, isWhole, report);
            }
        }
    }

    // A component that is not there stops every builder, and rolldown what is not even used; Rollup minds what any code uses, and
    // webpack only warns. A name that is only exported on stops those of Astro.
    private static bool StopsWithout(LessonFacts lesson, ImportFact import, ILookup<string, string> elements) =>
        lesson.Settings.Bundler == Bundler.Rolldown
        || import.IsNeeded
        || elements.Contains(import.Name)
        || (import.Name.Length == 0 ? lesson.Settings.Flavor.IsAstro() : import.IsUsed && lesson.Settings.Bundler == Bundler.Rollup);

    private static void Report(ImportFact import, string name, IReadOnlyCollection<string> exports, bool isWhole, Action<Diagnostic> report)
    {
        var meant = name == "default" ? null : DidYouMean.Suggest(name, exports.Where(e => e != "default"));
        if (!isWhole && meant is null)
            return;

        report(new Diagnostic(
            NoExport,
            import.Location,
            name == "default" ? (Message)$"'{import.Module}' has no default export, and the build stops."
                : meant is null ? (Message)$"'{import.Module}' does not export '{name}', and the build stops."
                : $"'{import.Module}' does not export '{name}', and the build stops. Did you mean '{meant}'?",
            name == "default" && exports.Contains(import.Name) ? (Message)$"Write braces around the name: {{ {import.Name} }}."
                : $"It exports {string.Join(", ", exports.Take(8)):names}."));
    }
}
