// A language of code fences that a host brings along, because its reader is at hand there and would be a load anywhere else:
// C#'s is the compiler. The languages that come with the engine are in Lessons/Languages; what both have in common is how
// fences are chosen.

using ContentLint.Lessons;
using ContentLint.Lessons.Languages;

namespace ContentLint.Rules;

/// <summary>
/// Reads the code fences of one language. A host adds it to the rules of a request; an assembly under <c>plugins</c> brings it
/// along like any rule.
/// </summary>
public abstract class CodeLanguageRule : LessonRule
{
    /// <summary>
    /// What the first word of a fence calls the language. The first of them is its name in the configuration
    /// (<c>codeBlocks: { csharp: off }</c>), where the engine knows it.
    /// </summary>
    public abstract IReadOnlyList<string> Languages { get; }

    /// <summary>Reads all fences of the language, apart from those that are marked as bad examples, and those without an end.</summary>
    /// <param name="context">The lesson, and where reports go.</param>
    public sealed override void Analyze(LessonRuleContext context)
    {
        _ = context ?? throw new ArgumentNullException(nameof(context));
        if (context.Lesson.UncheckedLanguages.Contains(Languages[0]))
            return;

        foreach (var block in context.Lesson.CodeBlocks.Where(b => Languages.Contains(b.Language) && !IllustrativeCode.IsNoExample(b)))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            Read(block, context);
        }
    }

    /// <summary>Reports what is wrong in a fence. Code with gaps, which is only to be looked at, is left alone.</summary>
    /// <param name="block">The fence.</param>
    /// <param name="context">The lesson, and where reports go.</param>
    protected abstract void Read(CodeBlock block, LessonRuleContext context);
}
