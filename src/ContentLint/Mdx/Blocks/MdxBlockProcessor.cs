// The block pass: from lines to containers, and in them to paragraphs, headings, code, tables, tags, expressions.
//
// Markdig's own processor hands each line out once, to one parser. MDX cannot be read that way: a flow tag or expression
// runs over lines and may, at its end, turn out to be a paragraph after all; while it runs no container starts; and its
// lines must carry the prefix of the container it began in. So this processor takes the place of Markdig's inside the
// extension and builds Markdig's nodes. Its order is the reference's:
//
//   1. the open containers that the line continues
//   2. new containers, unless code or a tag is running
//   3. flow: what goes on (code, a table, a paragraph), else what starts, else a paragraph
//
// A line that lacks a container's prefix and starts nothing new may still be the lazy continuation of a paragraph.

using ContentLint.Mdx.Directives;
using ContentLint.Mdx.JavaScript;
using ContentLint.Yaml;
using Markdig.Syntax;

namespace ContentLint.Mdx.Blocks;

/// <summary>Reads a document's blocks.</summary>
internal sealed partial class MdxBlockProcessor
{
    private const int MaxDepth = 256;
    private const int MaxDirectives = 100;

    private readonly BlockPass _pass;
    private readonly MdxContext _context;
    private readonly string _text;
    private readonly MdxOptions _options;
    private readonly MdxDialect _dialect;
    private readonly List<Container> _containers = [];
    private readonly List<TextSpan> _paragraph = [];
    private readonly DocumentLines _lines;
    private readonly int _end;
    private readonly ContainerBlock _root;
    private readonly bool _isWholeFile;
    private readonly int _depth;
    private OpenFlow? _open;
    private int _line;
    private int _contentEnd;

    // Up to here lines belong to a construct that has been read already, or were read as flow in vain: no container
    // starts in them.
    private int _consumedUntil;
    private int _barredUntil;

    private MdxBlockProcessor(BlockPass pass, NestedDocument document, bool isWholeFile)
    {
        _pass = pass;
        _context = pass.Context;
        _text = _context.Source.Text;
        _options = _context.Options;
        _dialect = _options.Dialect;
        (_root, _lines, _line, _end, _depth) = document;
        _isWholeFile = isWholeFile;
    }

    private ContainerBlock CurrentContainer => _containers.Count == 0 ? _root : _containers[_containers.Count - 1].Block;

    private int LineNumber => _line < _end ? _lines[_line].Number : 0;

    /// <summary>Reads the document behind its front matter.</summary>
    public static void Process(MdxContext context, JavaScriptParser javaScript, FrontMatterBlock? frontMatter)
    {
        var source = context.Source;
        var start = frontMatter?.Span.End ?? 0;
        var lines = LineCursor.ReadLines(source, start);
        var isWholeFile = context.Options.Flavor != MdxFlavor.Docusaurus || !DocusaurusRewriting.HideCodeBlockFences(source, lines);
        context.Document.Span = new SourceSpan(0, source.Length - 1);
        var whole = new NestedDocument(context.Document, new DocumentLines(lines), Start: 0, lines.Count, Depth: 0);
        var pass = new BlockPass(context, javaScript);
        var processor = new MdxBlockProcessor(pass, whole, isWholeFile);

        // Front matter that is never closed is none. But while its end is looked for no container starts, and that is
        // the whole document.
        if (frontMatter is null && !context.Options.HasAstroFrontMatter && FrontMatterBlock.IsFence(source, 1))
            processor._barredUntil = source.Length;
        processor.Process();
        while (pass.Nested.Count > 0)
            new MdxBlockProcessor(pass, pass.Nested.Dequeue(), isWholeFile: false).Process();
    }

    private void Process()
    {
        for (; _line < _end; _line++)
            ProcessLine(_lines[_line]);
        CloseFlow();
        ExitContainers(0);
    }

    private void ProcessLine(LineCursor line)
    {
        if (_dialect.FlowCrossesContainers && line.Start < _consumedUntil)
        {
            _contentEnd = line.End;
            return;
        }

        var continued = 0;
        while (continued < _containers.Count)
        {
            var container = _containers[continued];
            if (!container.TryContinue(ref line, out var newItem))
                break;
            continued++;
            if (newItem)
            {
                CloseFlow();
                ExitContainers(continued);
                container.StartNextItem(line.Start, line.Number);
                break;
            }
        }

        var isLazy = continued < _containers.Count;
        var isConcrete = _open is { IsConcrete: true } || line.Start < _consumedUntil || line.Start < _barredUntil;
        var isNew = (isLazy || !isConcrete) && StartContainers(ref line, continued, interrupts: !isLazy && _open is ParagraphFlow);
        isLazy &= !isNew;
        if (line.Start < _consumedUntil && !isNew)
        {
            _contentEnd = line.End;
            if (TryResumeAfterComment(ref line))
                ProcessFlows(line, isLazy, continued);
            return;
        }

        ProcessFlows(line, isLazy, continued);
        if (!line.IsBlank)
            _contentEnd = line.End;
    }

    private bool StartContainers(ref LineCursor line, int continued, bool interrupts)
    {
        var started = false;
        while (Container.TryStart(ref line, interrupts, _options.Gfm) is { } container)
        {
            if (!started)
            {
                CloseFlow();
                ExitContainers(continued);
                started = true;
            }

            container.Outer.Line = line.Number;
            container.Block.Line = line.Number;
            Attach(container.Outer);
            if (container.Block is Markdig.Extensions.Footnotes.Footnote footnote)
                AddFootnote(footnote);
            _containers.Add(container);
        }

        return started;
    }

    // Markdig walks up to the root with every node it adds, and refuses to at ten thousand levels. A deeper tree is cut
    // into several.
    private void Attach(ContainerBlock container)
    {
        if (_containers.Count % MaxDepth == MaxDepth - 1)
            _context.DetachedRoots.Add(container);
        else
            CurrentContainer.Add(container);
    }

    private void AddFootnote(Markdig.Extensions.Footnotes.Footnote footnote)
    {
        var label = LabelScanner.Normalize(footnote.Label!, 0, footnote.Label!.Length);
        if (!_context.Footnotes.TryGetValue(label, out _))
            _context.Footnotes.Add(label, footnote);
    }

    private void ExitContainers(int count)
    {
        for (var i = _containers.Count - 1; i >= count; i--)
        {
            SetEnd(_containers[i].Block);
            SetEnd(_containers[i].Outer);
            _containers.RemoveAt(i);
        }
    }

    private void SetEnd(Block block) => block.Span.End = Math.Max(block.Span.Start, _contentEnd - 1);

    private void AddBlock(Block block, int start, int end)
    {
        block.Span = new SourceSpan(start, end - 1);
        block.Line = LineNumber;
        CurrentContainer.Add(block);
    }

    private void AddDirective(ContainerBlock block, int start, int end)
    {
        if (_depth % MaxDirectives != MaxDirectives - 1)
        {
            AddBlock(block, start, end);
            return;
        }

        block.Span = new SourceSpan(start, end - 1);
        block.Line = LineNumber;
        _context.DetachedRoots.Add(block);
    }

    // What starts here ends what was open; on a lazy line also the containers the line does not continue.
    private void BeginBlock(bool isLazy, int continued)
    {
        CloseFlow();
        if (isLazy)
            ExitContainers(continued);
    }

    // The lines from a cursor on, as far as they stay in the open containers.
    private FlowWindow OpenWindow(LineCursor line, int maxLines, bool allowLazy = false)
    {
        if (_containers.Count == 0)
            return new FlowWindow(_isWholeFile ? new TextChunk(_context.File, line.Position, _text.Length) : _lines.TextFrom(_context.File, line, _line, _end), WindowEnd.Final);

        var states = CloneContainers();
        var parts = new List<TextSpan> { new(line.Position, line.FullEnd) };
        var (lazy, behind, isBlank) = (new List<int>(), new List<int>(), false);
        var end = WindowEnd.Open;
        for (var i = _line + 1; ; i++)
        {
            if (i >= _end)
            {
                end = WindowEnd.Final;
                break;
            }

            if (i > _line + maxLines)
                break;

            var cursor = _lines[i];
            if (!Continues(states, ref cursor, out end))
            {
                if (!_dialect.FlowCrossesContainers && !(allowLazy && end == WindowEnd.LazyLine))
                    break;
                if (_containers.Exists(c => c.Block is not Markdig.Extensions.Footnotes.Footnote))
                {
                    lazy.Add(cursor.Position);
                    if (isBlank || cursor.IsBlank)
                        behind.Add(cursor.Position);
                }
            }

            isBlank = cursor.IsBlank;

            end = WindowEnd.Open;
            parts.Add(new TextSpan(cursor.Position, cursor.FullEnd));
        }

        return new FlowWindow(TextChunk.Join(_context.File, parts, mayGrow: end == WindowEnd.Open), end) { LazyLines = lazy, LinesBehind = behind };
    }

    // The containers to look ahead with.
    private List<Container> CloneContainers()
    {
        var states = new List<Container>(_containers.Count);
        foreach (var container in _containers)
            states.Add(container.Clone());
        return states;
    }

    private bool Continues(List<Container> states, ref LineCursor line, out WindowEnd end)
    {
        end = WindowEnd.Final;
        foreach (var state in states)
        {
            var before = line;
            if (!state.TryContinue(ref line, out var newItem))
            {
                var probe = line;
                end = Container.TryStart(ref probe, interrupts: false, _options.Gfm) is null ? WindowEnd.LazyLine : WindowEnd.Final;
                return false;
            }

            if (newItem)
            {
                line = before;
                return false;
            }
        }

        return true;
    }

    /// <summary>What is open in the innermost container.</summary>
    private abstract class OpenFlow
    {
        /// <summary>Whether no container starts in it.</summary>
        public virtual bool IsConcrete => false;
    }

    private sealed class ParagraphFlow : OpenFlow
    {
        public int Line { get; init; }
    }

    private sealed class TableFlow(Markdig.Extensions.Tables.Table table) : OpenFlow
    {
        public Markdig.Extensions.Tables.Table Table { get; } = table;
    }

    /// <summary>The lines of a container directive, to be read as a document of their own.</summary>
    private sealed class DirectiveFlow(ContainerBlock block, int size, int indent) : OpenFlow
    {
        public override bool IsConcrete => true;

        public ContainerBlock Block { get; } = block;

        public int Size { get; } = size;

        public int Indent { get; } = indent;

        public List<LineCursor> Lines { get; } = [];
    }

    /// <summary>Code or mathematics between fences.</summary>
    private sealed class FenceFlow(FencedCodeBlock block, int size, int indent) : OpenFlow
    {
        public override bool IsConcrete => true;

        public FencedCodeBlock Block { get; } = block;

        public int Size { get; } = size;

        public int Indent { get; } = indent;
    }
}
