namespace ContentLint.Rules;

/// <summary>The rules of an assembly.</summary>
/// <param name="LessonRules">Those that look at a lesson.</param>
/// <param name="CourseRules">Those that look at a course.</param>
/// <param name="Problem">Why it cannot be used; <see langword="null"/> when it can.</param>
/// <param name="Help">What to do about it.</param>
internal sealed record RuleAssembly(IReadOnlyList<LessonRule> LessonRules, IReadOnlyList<CourseRule> CourseRules, Message? Problem, Message? Help)
{
    /// <summary>What its rules can report.</summary>
    public IEnumerable<DiagnosticDescriptor> Descriptors =>
        LessonRules.SelectMany(r => r.Descriptors).Concat(CourseRules.SelectMany(r => r.Descriptors));
}

/// <summary>Where rules that are neither built in nor in packs come from.</summary>
internal abstract class RuleLoader
{
    /// <summary>Whether assemblies that a configuration lists may be loaded.</summary>
    public abstract bool AllowsAssemblies { get; }

    /// <summary>Rules that the host brings along.</summary>
    public abstract IReadOnlyList<LessonRule> KnownLessonRules { get; }

    /// <summary>What rules that the host brings along can report.</summary>
    public abstract IEnumerable<DiagnosticDescriptor> Known { get; }

    /// <summary>Loads an assembly.</summary>
    /// <param name="path">Its normalised absolute path.</param>
    public abstract RuleAssembly Load(string path);
}
