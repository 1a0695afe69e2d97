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

using ContentLint.Text;
using ContentLint.Yaml;
using Markdig.Syntax;

namespace ContentLint.Mdx.Blocks;

/// <summary>Reads a document's blocks.</summary>
internal sealed partial class MdxBlockProcessor
{
    private readonly MdxContext _context;
    private readonly string _text;
    private readonly MdxOptions _options;
    private readonly List<Container> _containers = [];
    private readonly List<TextSpan> _paragraph = [];
    private readonly EsmParserSlot _esm;
    private OpenFlow? _open;
    private int _line;
    private int _contentEnd;

    // Up to here lines belong to a construct that has been read already, or were read as flow in vain: no container
    // starts in them.
    private int _consumedUntil;
    private int _barredUntil;

    public MdxBlockProcessor(MdxContext context)
    {
        _context = context;
        _text = context.Source.Text;
        _options = context.Options;
        _esm = new EsmParserSlot(context);
    }

    private ContainerBlock CurrentContainer => _containers.Count == 0 ? _context.Document : _containers[_containers.Count - 1].Block;

    /// <summary>Reads the lines from <paramref name="start"/>, behind the front matter, to the end.</summary>
    public void Process(int start)
    {
        // Front matter that is never closed is none. But while its end is looked for no container starts, and that is
        // the whole document.
        if (start == 0 && FrontMatterBlock.IsFence(_context.Source, 1))
            _barredUntil = _text.Length;
        for (var at = start; at < _text.Length || (at == start && at == _text.Length);)
        {
            var line = ReadLine(at);
            if (at == _text.Length)
                break;
            ProcessLine(line);
            _line++;
            at = line.FullEnd;
        }

        CloseFlow();
        ExitContainers(0);
        _context.Document.Span = new SourceSpan(0, _text.Length - 1);
    }

    private LineCursor ReadLine(int start)
    {
        var end = start;
        while (end < _text.Length && !Characters.IsLineEnding(_text[end]))
            end++;
        var fullEnd = end;
        if (fullEnd < _text.Length && _text[fullEnd] == '\r')
            fullEnd++;
        if (fullEnd < _text.Length && _text[fullEnd] == '\n' && (fullEnd == end || _text[fullEnd - 1] == '\r'))
            fullEnd++;
        return new LineCursor(_text, start, end, fullEnd);
    }

    private void ProcessLine(LineCursor line)
    {
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
                container.StartNextItem(line.Start, _line);
                break;
            }
        }

        var isLazy = continued < _containers.Count;
        var isConcrete = _open is { IsConcrete: true } || line.Start < _consumedUntil || line.Start < _barredUntil;
        if ((isLazy || !isConcrete) && StartContainers(ref line, continued, interrupts: !isLazy && _open is ParagraphFlow))
            isLazy = false;
        if (line.Start < _consumedUntil && !isLazy)
        {
            _contentEnd = line.End;
            return;
        }

        ProcessFlow(line, isLazy, continued);
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

            container.Outer.Line = _line;
            container.Block.Line = _line;
            CurrentContainer.Add(container.Outer);
            if (container.Block is Markdig.Extensions.Footnotes.Footnote footnote)
                AddFootnote(footnote);
            _containers.Add(container);
        }

        return started;
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
        block.Line = _line;
        CurrentContainer.Add(block);
    }

    // What starts here ends what was open; on a lazy line also the containers the line does not continue.
    private void BeginBlock(bool isLazy, int continued)
    {
        CloseFlow();
        if (isLazy)
            ExitContainers(continued);
    }

    // The lines from a cursor on, as far as they stay in the open containers.
    private FlowWindow OpenWindow(LineCursor line, int maxLines)
    {
        if (_containers.Count == 0)
            return new FlowWindow(new TextChunk(_text, line.Position, _text.Length), WindowEnd.Final);

        var states = new List<Container>(_containers.Count);
        foreach (var container in _containers)
            states.Add(container.Clone());
        var parts = new List<TextSpan> { new(line.Position, line.FullEnd) };
        var end = WindowEnd.Open;
        var next = line.FullEnd;
        for (var count = 1; count < maxLines; count++)
        {
            if (next >= _text.Length)
            {
                end = WindowEnd.Final;
                break;
            }

            var cursor = ReadLine(next);
            if (!Continues(states, ref cursor, out end))
                break;
            end = WindowEnd.Open;
            parts.Add(new TextSpan(cursor.Position, cursor.FullEnd));
            next = cursor.FullEnd;
        }

        return new FlowWindow(TextChunk.Join(_text, parts), end);
    }

    private bool Continues(List<Container> states, ref LineCursor line, out WindowEnd end)
    {
        end = WindowEnd.Final;
        foreach (var state in states)
        {
            if (!state.TryContinue(ref line, out var newItem))
            {
                var probe = line;
                end = Container.TryStart(ref probe, interrupts: false, _options.Gfm) is null ? WindowEnd.LazyLine : WindowEnd.Final;
                return false;
            }

            if (newItem)
                return false;
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

    /// <summary>Code or mathematics between fences.</summary>
    private sealed class FenceFlow(FencedCodeBlock block, int size, int indent) : OpenFlow
    {
        public override bool IsConcrete => true;

        public FencedCodeBlock Block { get; } = block;

        public int Size { get; } = size;

        public int Indent { get; } = indent;
    }

    /// <summary>The parser of imports and exports, made when the first block of them comes.</summary>
    private sealed class EsmParserSlot(MdxContext context)
    {
        private JavaScript.EsmParser? _parser;

        public JavaScript.EsmParser Parser => _parser ??= new JavaScript.EsmParser(context);
    }
}
