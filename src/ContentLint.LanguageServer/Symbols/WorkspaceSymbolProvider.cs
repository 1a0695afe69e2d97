using ContentLint.LanguageServer.Courses;
using ContentLint.LanguageServer.Diagnostics;
using ContentLint.LanguageServer.Protocol;
using ContentLint.LanguageServer.Transport;

namespace ContentLint.LanguageServer.Symbols;

/// <summary>Finds headings and lessons by a few letters of their names.</summary>
internal sealed class WorkspaceSymbolProvider(CourseSet courses, DiagnosticConversion conversion)
{
    private const int Most = 500;

    /// <summary>Has the request handled.</summary>
    public void Register(Router router) =>
        router.OnRequest<WorkspaceSymbolParams, WorkspaceSymbol[]>("workspace/symbol", (p, _) => Find(p.Query));

    private WorkspaceSymbol[] Find(string query)
    {
        var lessons = courses.AllFacts().DistinctBy(f => f.File.FullPath);
        var symbols =
            from lesson in lessons
            let title = (lesson.FrontMatter?["title"] as Data.DataScalar)?.Text
            from symbol in lesson.Headings.Select(h => (Name: h.Text, Kind: SymbolKind.String, h.Location)).Prepend((Name: title ?? "", Kind: SymbolKind.File, Location: lesson.Start))
            where symbol.Name.Length > 0 && Holds(symbol.Name, query)
            select new WorkspaceSymbol(symbol.Name, symbol.Kind, conversion.LocationOf(symbol.Location)) { ContainerName = lesson.File.DisplayPath };
        return [.. symbols.Take(Most)];
    }

    // As editors filter: the letters of the query, in their order.
    private static bool Holds(string name, string query)
    {
        var next = 0;
        foreach (var letter in name)
        {
            if (next < query.Length && char.ToLowerInvariant(letter) == char.ToLowerInvariant(query[next]))
                next++;
        }

        return next == query.Length;
    }
}
