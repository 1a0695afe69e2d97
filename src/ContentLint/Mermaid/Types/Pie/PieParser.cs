// The grammar of pie charts: `pie`, maybe `showData` on the same line, then lines: `title …`, `accTitle: …` and its
// like, and slices, `"label" : value`. The first of them may stand on the line of `pie`; each ends with its line.
//
// Beyond grammar: no value is negative.

using ContentLint.Diagnostics;
using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Shared;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.Pie;

/// <summary>Reads pie charts.</summary>
internal sealed class PieParser : DiagramGrammar<PieToken, OnlyMode>
{
    private readonly PieModel _model = new();

    private PieParser(DiagramContext context)
        : base(context, new PieLexer(context.Text))
    {
    }

    /// <summary>Reads a pie chart.</summary>
    public static DiagramModel Read(DiagramContext context)
    {
        var parser = new PieParser(context);
        parser.ReadDiagram();
        return parser._model;
    }

    private void ReadDiagram()
    {
        while (Accept(PieToken.NewLine))
        {
        }

        if (Accept(PieToken.Header))
            Accept(PieToken.ShowData);
        else
            RecoverFromHeader("pie");
        while (!At(PieToken.End))
        {
            if (!ReadStatement())
                Recover();
        }
    }

    private bool ReadStatement()
    {
        switch (Current.Kind)
        {
            case PieToken.NewLine:
                Take();
                return true;
            case PieToken.TitleOrAccessibility:
                var statement = Trim(Take().Span);
                var written = Context.Written(statement);
                if (written.StartsWith("title", StringComparison.Ordinal))
                {
                    _model.Title = written.Substring(5).Trim();
                    _model.AddLabel(LabelRole.Title, LabelDrawing.Source, Trim(new TextSpan(statement.Start + 5, statement.End)));
                }

                return ReadLineEnd("the end of the line");
            case PieToken.Text:
                return ReadSlice();
            case PieToken.ShowData:
                return FailExpecting("'showData' right behind 'pie', on the same line");
            case PieToken.Unknown when IsQuote(Current):
                return Fail(GrammarDiagnostics.UnclosedQuote(Context, Current.Span, EndOfUnclosedText(Current.Span, ":")), Current.Start);
            case PieToken.Unknown or PieToken.Number or PieToken.Header when FindBareLabel() is { IsEmpty: false } label:
                return (Context.Text[label.Start] is '“' or '„' or '«' ? FailAtSign(label.Start, label.Start) : null) ?? Fail(PieDiagnostics.BareSliceLabel(Context, label), label.Start);
            default:
                return FailExpecting("a slice, '\"label\" : 42', or a title");
        }
    }

    private bool ReadSlice()
    {
        var label = Take();
        if (!Accept(PieToken.Colon))
            return FailAtQuoteInText(Current.Start, label.Start) ?? FailAtColon(label, "42", At(PieToken.Number) ? new TextSpan(label.End, Current.Start) : default);
        if (!At(PieToken.Number))
            return FailExpecting("the value of the slice, a plain number such as 42 or 12.5");

        _model.AddLabel(LabelRole.Node, LabelDrawing.Text, new TextSpan(label.Start + 1, label.End - 1));
        var value = Take();
        if (Context.Text[value.Start] == '-' && Context.Text.IndexOfAny([.. "123456789"], value.Start, value.Length) >= 0)
            Context.Report(PieDiagnostics.NegativeSlice(Context, value.Span));
        _model.Add(new PieSlice(
            Context.Written(new TextSpan(label.Start + 1, label.End - 1)),
            TextOf(value),
            Context.Slice.ToSource(new TextSpan(label.Start, value.End))));
        return ReadLineEnd("the end of the line: a value is a plain number such as 42 or 12.5");
    }

    private bool ReadLineEnd(Message expected) => At(PieToken.NewLine) || At(PieToken.End) || FailExpecting(expected);

    private bool IsQuote(Token<PieToken> token) => Context.Text[token.Start] is '"' or '\'';

    // `Label : 42` without quotes: what stands before the colon.
    private TextSpan FindBareLabel()
    {
        var end = Context.LineEnd(Current.Start);
        var colon = Context.Text.LastIndexOf(':', Math.Max(Current.Start, end - 1), Math.Max(end - Current.Start, 0));
        if (colon < 0)
            return default;
        var label = Trim(new TextSpan(Current.Start, colon));
        return Context.Text.IndexOf('"', label.Start, label.Length) >= 0 ? default : label;
    }
}
