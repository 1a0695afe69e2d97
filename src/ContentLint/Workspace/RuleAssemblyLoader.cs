// Loads rules from assemblies, each isolated with its own dependencies but sharing this engine, so that its rules are rules
// here. Only where the host allows it: an assembly is code of somebody we do not know.

using System.Collections.Concurrent;
using ContentLint.Rules;
#if NET
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
#endif

namespace ContentLint.Workspace;

/// <summary>The rules of a run that are neither built in nor in packs.</summary>
internal sealed class RuleAssemblyLoader(LintRequest request) : RuleLoader
{
#if NET
    // A context that nobody holds is unloaded, and then a rule's dependencies can no longer be: each rule holds its own.
    private static readonly ConditionalWeakTable<object, IsolatedContext> Contexts = new();

#endif
    private readonly ConcurrentDictionary<string, RuleAssembly> _loaded = new(StringComparer.Ordinal);

    /// <summary>How long a rule may look at a lesson.</summary>
    public static TimeSpan Limit { get; } = TimeSpan.FromSeconds(60);

    /// <summary>The rules that did not end on a lesson, each reported at its assembly.</summary>
    public IEnumerable<Diagnostic> StuckRules =>
        from assembly in _loaded.OrderBy(a => a.Key, StringComparer.Ordinal)
        from rule in assembly.Value.LessonRules.OfType<GuardedRule>()
        where rule.IsStuck
        select new Diagnostic(
            ToolDescriptors.RuleFault,
            SourceText.From(new FileId(assembly.Key), "").GetLocation(TextSpan.At(0)),
            $"The rule for {string.Join(", ", rule.Descriptors.Take(3).Select(d => d.Id)):ids} did not end within {(long)Limit.TotalSeconds:seconds} seconds on a lesson, and was left alone from then on.",
            "This is a mistake in the rule, not in the lesson. Report it, or switch the rule off.");

    /// <summary>The paths of the assemblies that were asked for, whether or not they are there.</summary>
    public IEnumerable<string> Paths => _loaded.Keys;

    /// <summary>Whether an assembly was asked for and may be.</summary>
    public bool HasLoaded => !_loaded.IsEmpty;

    public override bool AllowsAssemblies => request.AllowPlugins;

    public override IReadOnlyList<LessonRule> KnownLessonRules => request.LessonRules;

    public override IEnumerable<DiagnosticDescriptor> Known =>
        request.LessonRules.SelectMany(r => r.Descriptors).Concat(request.CourseRules.SelectMany(r => r.Descriptors));

    public override RuleAssembly Load(string path) => _loaded.GetOrAdd(path, LoadCore);

#if NET
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "whatever an assembly does when it is loaded, the run goes on without it")]
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "not reached in native code: see the first line")]
    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "not reached in native code: see the first line")]
    private static RuleAssembly LoadCore(string path)
    {
        if (!RuntimeFeature.IsDynamicCodeSupported)
            return Failed("native code cannot load assemblies.", "Run the command with `dotnet`.");

        try
        {
            if (!File.Exists(path))
                return Failed("there is no such file.", "The path is seen from this file's folder; build the project of the rules first.");

            var context = new IsolatedContext(path);
            var assembly = context.LoadFromFile(path);
            if (IncompatibleWith(assembly) is { } problem)
                return Failed(problem, "Build the rules against this version of ContentLint.");

            var types = assembly.GetTypes().Where(t => t is { IsAbstract: false, IsPublic: true }).OrderBy(t => t.FullName, StringComparer.Ordinal).ToArray();
            var lessonRules = types.Where(t => t.IsSubclassOf(typeof(LessonRule))).Select(t => (LessonRule)Activator.CreateInstance(t)!).ToArray();
            var courseRules = types.Where(t => t.IsSubclassOf(typeof(CourseRule))).Select(t => (CourseRule)Activator.CreateInstance(t)!).ToArray();
            foreach (object rule in lessonRules.Concat<object>(courseRules))
                Contexts.Add(rule, context);
            return lessonRules.Length + courseRules.Length == 0
                ? Failed("it holds no public rule.", "A rule is a public class that derives from LessonRule or CourseRule and has a constructor without parameters.")
                : new RuleAssembly([.. lessonRules.Select(r => new GuardedRule(r, Limit))], courseRules, null, null);
        }
        catch (ReflectionTypeLoadException missing)
        {
            return Failed(Message.FromString(missing.LoaderExceptions.FirstOrDefault()?.Message ?? missing.Message), "Copy its dependencies beside it: <CopyLocalLockFileAssemblies>true</CopyLocalLockFileAssemblies>.");
        }
        catch (Exception error)
        {
            var cause = error is TargetInvocationException { InnerException: { } inner } ? inner : error;
            return Failed($"{cause.GetType().Name:exception}: {cause.Message:reason}", cause is FileNotFoundException ? (Message)"Copy its dependencies beside it: <CopyLocalLockFileAssemblies>true</CopyLocalLockFileAssemblies>." : null);
        }
    }
#else
    private static RuleAssembly LoadCore(string path) =>
        Failed("this host runs on .NET Framework, which cannot isolate rule assemblies.", "Build with `dotnet build`, or check with the command line.");
#endif

    private static RuleAssembly Failed(Message problem, Message? help) => new([], [], problem, help);

#if NET
    // Rules of an older engine with the same major version run here; those of a newer one may ask for what is not there.
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "not reached in native code: see LoadCore")]
    private static Message? IncompatibleWith(Assembly assembly)
    {
        var own = typeof(LessonRule).Assembly.GetName();
        var wanted = assembly.GetReferencedAssemblies().FirstOrDefault(a => a.Name == own.Name)?.Version;
        if (wanted is null)
            return "it does not use ContentLint.";
        return wanted.Major == own.Version!.Major && wanted <= own.Version
            ? null
            : (Message)$"it was built against version {wanted.ToString(3):wanted} of ContentLint, and this is {own.Version.ToString(3):own}.";
    }

    private sealed class IsolatedContext(string path) : AssemblyLoadContext(Path.GetFileName(path), isCollectible: true)
    {
        private readonly AssemblyDependencyResolver _resolver = new(path);

        // From memory, so that the file is not locked while a build server lives on.
        [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "not reached in native code: see LoadCore")]
        public Assembly LoadFromFile(string file)
        {
            using var bytes = new MemoryStream(File.ReadAllBytes(file));
            return LoadFromStream(bytes);
        }

        // The engine itself is shared: a rule of a second copy of it would be no rule here.
        protected override Assembly? Load(AssemblyName assemblyName)
        {
            if (assemblyName.Name == typeof(LessonRule).Assembly.GetName().Name)
                return typeof(LessonRule).Assembly;
            return _resolver.ResolveAssemblyToPath(assemblyName) is { } found ? LoadFromFile(found) : null;
        }
    }
#endif
}
