using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Grammars.Syntax;

namespace ContentLint.Mermaid.Shared;

/// <summary>Base of the charts whose statements are a title, sections, and what stands in these.</summary>
internal abstract class ChartDiagram<TModel>(DiagramContext context, SyntaxGrammar grammar) : GrammarDiagram<TModel>(context, grammar)
    where TModel : ChartModel, new()
{
    private const int TitleWord = 6;
    private const int SectionWord = 8;

    private GraphPart? _section;

    protected override void ReadStatement(SyntaxNode statement)
    {
        var text = statement["text"].Span;
        switch (statement.Rule)
        {
            case "Heading":
                Model.Title = Context.Written(text).Substring(TitleWord).Trim();
                AddLabel(LabelRole.Title, LabelDrawing.Source, new TextSpan(text.Start + TitleWord, text.End));
                break;
            case "Section":
                var name = new TextSpan(text.Start + SectionWord, text.End);
                _section = new GraphPart("section", null, Context.Written(name).Trim(), null, Context.Slice.ToSource(Trim(name)));
                AddLabel(LabelRole.Section, LabelDrawing.Text, name);
                break;
        }
    }

    protected override void Finish() => CheckEndOfText("END_OF_TEXT");

    /// <summary>The section that what is read now belongs to. One with nothing in it, which is not drawn, is no group.</summary>
    protected GraphPart? UseSection()
    {
        if (_section is not null && (Model.Groups.Count == 0 || !ReferenceEquals(_section, Model.Groups[Model.Groups.Count - 1])))
            Model.AddGroup(_section);
        return _section;
    }

    /// <summary>Adds a text. A <c>#</c> behind it was mostly meant to be a part of it.</summary>
    protected void AddLabel(LabelRole role, LabelDrawing drawing, TextSpan text)
    {
        var isCut = text.End < Context.Text.Length && Context.Text[text.End] == '#';
        Model.AddLabel(role, drawing, Trim(text), isCut ? Trim(new TextSpan(text.End, Context.LineEnd(text.End))) : default);
    }
}
