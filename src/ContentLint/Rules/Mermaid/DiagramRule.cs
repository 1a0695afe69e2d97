using ContentLint.Mermaid.Shared;

namespace ContentLint.Rules.Mermaid;

/// <summary>Base of the rules about diagrams that Mermaid accepts: one with mistakes is mended first.</summary>
/// <typeparam name="TModel">The diagrams it looks at.</typeparam>
internal abstract class DiagramRule<TModel> : LessonRule
    where TModel : DiagramModel
{
    public sealed override void Analyze(LessonRuleContext context)
    {
        foreach (var diagram in context.Lesson.Diagrams)
        {
            if (diagram.Parsed is { Diagnostics.Count: 0, Model: TModel model })
                Analyze(context, model);
        }
    }

    /// <summary>Reports what is wrong with one diagram.</summary>
    protected abstract void Analyze(LessonRuleContext context, TModel model);
}
