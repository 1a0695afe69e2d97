// What a lesson is made of: its front matter, its headings in each other, the components and diagrams of each section.

using System.Text.Json;
using ContentLint.Data;
using ContentLint.LanguageServer.Courses;
using ContentLint.LanguageServer.Documents;
using ContentLint.LanguageServer.Protocol;
using ContentLint.LanguageServer.Session;
using ContentLint.LanguageServer.Transport;
using ContentLint.Lessons;
using ContentLint.Text;

namespace ContentLint.LanguageServer.Symbols;

/// <summary>Outlines lessons.</summary>
internal sealed class OutlineProvider(OpenDocuments documents, CourseSet courses)
{
    // What is nested deeper stands beside what it is in.
    private const int MostDepth = 30;

    /// <summary>What the client can do.</summary>
    public ClientCapabilities Client { get; set; } = ClientCapabilities.None;

    /// <summary>Has the request handled.</summary>
    public void Register(Router router) => router.OnRequest<DocumentParams>("textDocument/documentSymbol", (p, _) => Write(Outline(p), p.TextDocument.Uri));

    private Action<Utf8JsonWriter> Write(DocumentSymbol[] outline, string uri) => Client.NestsOutlines
        ? json => JsonSerializer.Serialize(json, outline, ProtocolJson.Default.DocumentSymbolArray)
        : json => JsonSerializer.Serialize(json, [.. InARow(outline, uri, container: null)], ProtocolJson.Default.WorkspaceSymbolArray);

    // Older clients take a list, in which each entry names what it is in.
    private static IEnumerable<WorkspaceSymbol> InARow(DocumentSymbol[] symbols, string uri, string? container) =>
        symbols.SelectMany(s => InARow(s.Children ?? [], uri, s.Name).Prepend(new WorkspaceSymbol(s.Name, s.Kind, new LspLocation(uri, s.Range)) { ContainerName = container }));

    private DocumentSymbol[] Outline(DocumentParams asked)
    {
        if (documents.Find(asked.TextDocument.Uri) is not { } document || courses.ContextOf(document) is not { } context)
            return [];

        var (positions, lesson) = (document.Positions, context.Lesson);
        var root = new Section(0, "", default, default, new TextSpan(0, lesson.Source.Length));
        Nest(root, lesson);
        var symbols = root.ToSymbols(positions);
        return lesson.FrontMatter is { } frontMatter ? [FrontMatterOf(frontMatter, positions), .. symbols] : symbols;
    }

    private static DocumentSymbol FrontMatterOf(FrontMatter frontMatter, PositionMap positions) =>
        new("front matter", SymbolKind.Object, positions.ToRange(frontMatter.Span), positions.ToRange(frontMatter.OpeningFence))
        {
            Children = [.. ((frontMatter.Root as DataMapping)?.Properties ?? []).Select(p => Field(p, positions))],
        };

    private static DocumentSymbol Field(DataProperty property, PositionMap positions)
    {
        var span = new TextSpan(property.KeySpan.Start, Math.Max(property.KeySpan.End, property.Value.Span.End));
        return new DocumentSymbol(NameOf(property.Key), SymbolKind.Property, positions.ToRange(span), positions.ToRange(property.KeySpan)) { Detail = (property.Value as DataScalar)?.Text };
    }

    // Everything in the order of the text: a heading ends the sections that are not above it.
    private static void Nest(Section root, Lesson lesson)
    {
        var open = new Stack<Section>([root]);
        var all = lesson.Headings.Select(h => (h.Span, Heading: (Heading?)h, Name: h.Text.Text, Kind: SymbolKind.String))
            .Concat(lesson.Components.Where(c => c.Name is { Length: > 0 } name && char.IsUpper(name[0])).Select(c => (c.Span, (Heading?)null, $"<{c.Name}>", SymbolKind.Class)))
            .Concat(lesson.Diagrams.Select(d => (d.Span, (Heading?)null, d.Type is { } type ? $"{type} diagram" : "diagram", SymbolKind.Module)))
            .OrderBy(e => e.Span.Start).ThenByDescending(e => e.Span.End);
        foreach (var (span, heading, name, kind) in all)
        {
            while (heading is null ? open.Peek().HasEndedAt(span.Start) : open.Peek().Level >= heading.Level)
                open.Pop().EndAt(span.Start);
            var section = new Section(heading?.Level ?? int.MaxValue, name, span, span, heading is null ? span : new TextSpan(span.Start, lesson.Source.Length)) { Kind = kind };
            open.Peek().Children.Add(section);
            if (heading is not null || open.Count < MostDepth)
                open.Push(section);
        }
    }

    // A client may refuse an outline for one name that is empty.
    private static string NameOf(string name) => string.IsNullOrWhiteSpace(name) ? "(empty)" : name;

    /// <summary>A heading with all up to the next one of its level, or something in it.</summary>
    private sealed class Section(int level, string name, TextSpan span, TextSpan selection, TextSpan whole)
    {
        private TextSpan _whole = whole;

        public int Level => level;

        public int Kind { get; init; }

        public List<Section> Children { get; } = [];

        // A heading has no end of its own.
        private bool IsElement => level == int.MaxValue;

        public bool HasEndedAt(int offset) => IsElement && span.End <= offset;

        public void EndAt(int offset)
        {
            if (!IsElement)
                _whole = new TextSpan(_whole.Start, Math.Max(span.End, offset));
        }

        public DocumentSymbol[] ToSymbols(PositionMap positions) =>
            [.. Children.Select(c => new DocumentSymbol(NameOf(c.Name), c.Kind, positions.ToRange(c.Whole), positions.ToRange(c.Selection)) { Children = c.Children.Count == 0 ? null : c.ToSymbols(positions) })];

        private string Name => name;

        private TextSpan Whole => _whole;

        private TextSpan Selection => selection;
    }
}
