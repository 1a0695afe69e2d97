using System.Globalization;
using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Grammars.Syntax;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.Packet;

/// <summary>Reads packet diagrams (packet.grammar).</summary>
internal sealed class PacketDiagram(DiagramContext context) : LangiumDiagram<GraphModel>(context, SyntaxNotation.For(context.Options.Dialect, "packet"))
{
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

/// <summary>The messages about packet diagrams.</summary>
internal static class PacketDiagnostics
{
    public static Diagnostic Backwards(DiagramContext context, TextSpan from, TextSpan to) => context.Mistake(
        MermaidDescriptors.InvalidField, to,
        $"This field ends at bit {context.Written(to):end}, before it begins at {context.Written(from):start}.",
        $"Write '{context.Written(to):end}-{context.Written(from):start}'.",
        fixes: context.Fix("Swap the numbers", FixSafety.Suggestion, (from, context.Written(to)), (to, context.Written(from))));

    public static Diagnostic NotNext(DiagramContext context, TextSpan from, long next, bool canBegin) => context.Mistake(
        MermaidDescriptors.InvalidField, from,
        $"This field begins at bit {context.Written(from):start}, and the fields before it end where bit {next} begins.",
        $"Let it begin at {next}, or write '+' and the number of its bits.",
        fixes: canBegin ? context.Fix($"Write '{next}'", FixSafety.Suggestion, (from, next.ToString(System.Globalization.CultureInfo.InvariantCulture))) : null);

    public static Diagnostic NoBits(DiagramContext context, TextSpan bits) => new(
        MermaidDescriptors.InvalidField, context.Locate(bits), "A field has at least one bit.", "Write how many bits the field has, or delete its line.");
}
