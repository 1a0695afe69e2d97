using System.Globalization;
using ContentLint.Diagnostics;
using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Grammars.Syntax;
using ContentLint.Mermaid.Shared;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.Packet;

/// <summary>Reads packet diagrams (packet.grammar).</summary>
internal sealed class PacketDiagram(DiagramContext context) : LangiumDiagram<GraphModel>(context, Grammar.Value)
{
    private static readonly Lazy<SyntaxGrammar> Grammar = new(() => SyntaxNotation.Load("packet"));

    // The bit behind the field before; no number behind a mistake.
    private double _next;

    protected override void ReadPart(SyntaxNode statement)
    {
        var (from, to, bits) = (statement["from"], statement["to"], statement["bits"]);
        if (IsBehindMistake)
            _next = double.NaN;
        var start = from.IsWritten ? Number(from) : _next;
        var end = to.IsWritten ? Number(to) : bits.IsWritten ? start + Number(bits) - 1 : start;
        if (CheckField(from, to, bits, start, end) is { } mistake)
        {
            Context.Report(mistake);
            end = double.NaN;
        }

        _next = end + 1;

        AddLabel(LabelRole.Node, LabelDrawing.Plain, statement["label"]);
        Model.AddNode(new GraphPart("field", null, Context.Written(Inside(statement["label"])), null, Context.Slice.ToSource(Trim(statement.Span))));
    }

    private Diagnostic? CheckField(SyntaxPart from, SyntaxPart to, SyntaxPart bits, double start, double end)
    {
        if (to.IsWritten && end < start)
            return PacketDiagnostics.Backwards(Context, from.Span, to.Span);
        if (from.IsWritten && start != _next && !double.IsNaN(_next))
            return PacketDiagnostics.NotNext(Context, from.Span, (long)Math.Min(_next, long.MaxValue / 2), end >= _next);
        return bits.IsWritten && Number(bits) == 0 ? PacketDiagnostics.NoBits(Context, bits.Span) : null;
    }

    protected override Diagnostic? Explain(SyntaxMistake mistake)
    {
        if (base.Explain(mistake) is { } known)
            return known;
        if (ExplainUnquoted(mistake) is { } unquoted)
            return unquoted;
        if (!Expects(mistake, ":") || mistake.Node.Parts.Count == 0)
            return null;
        var bits = new TextSpan(mistake.Statement.Span.Start, mistake.Previous.End);
        return mistake.Found.Token.Name == "STRING"
            ? StraySigns.MissingColon(Context, bits, mistake.Found.End, "\"…\"", new TextSpan(bits.End, mistake.Found.Start))
            : null;
    }

    private double Number(SyntaxPart number) => double.Parse(TextOf(number.Span), CultureInfo.InvariantCulture);
}
