using ContentLint.Mermaid.Grammars;
using ContentLint.Text;

namespace ContentLint.Mermaid.Shared;

/// <summary>Base of the parsers of charts, whose statements are a title, sections, and what stands in these.</summary>
internal abstract class ChartParser<TKind, TMode, TModel>(DiagramContext context, Lexer<TKind, TMode> lexer) : DiagramGrammar<TKind, TMode, TModel>(context, lexer)
    where TKind : struct, Enum
    where TMode : struct, Enum
    where TModel : DiagramModel, new()
{
    private const int TitleWord = 6;
    private const int SectionWord = 8;

    /// <summary>The section that what is read now belongs to.</summary>
    protected DiagramSection? Section { get; private set; }

    /// <summary>Reads a title.</summary>
    protected bool ReadTitle()
    {
        Model.Title = Context.Written(Take().Span).Substring(TitleWord).Trim();
        AddLabel(LabelRole.Title, LabelDrawing.Source, Previous.Start + TitleWord);
        return true;
    }

    /// <summary>Reads the beginning of a section.</summary>
    protected bool ReadSection()
    {
        var statement = Take();
        var name = new TextSpan(statement.Start + SectionWord, statement.End);
        Section = new DiagramSection(Context.Written(name).Trim(), Context.Slice.ToSource(Trim(name)));
        AddLabel(LabelRole.Section, LabelDrawing.Text, name.Start);
        return true;
    }

    /// <summary>Adds a text that goes up to the end of the token read last. A <c>#</c> behind it was mostly meant to be a part of it.</summary>
    protected void AddLabel(LabelRole role, LabelDrawing drawing, int start)
    {
        var end = Previous.End;
        var isCut = end < Context.Text.Length && Context.Text[end] == '#';
        Model.AddLabel(role, drawing, Trim(new TextSpan(start, end)), isCut ? Trim(new TextSpan(end, Context.LineEnd(end))) : default);
    }
}
