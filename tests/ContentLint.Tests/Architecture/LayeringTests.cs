// Holds the compiled engine to docs/architecture.md: layers look only up, no library's type shows in public,
// and nothing but the workspace knows that there is a disk, a clock or an environment.

using System.Reflection;
using ContentLint.Text;

namespace ContentLint.Tests.Architecture;

public sealed class LayeringTests
{
    // Each layer sees only those before it.
    private static readonly string[] Layers =
    [
        "Text", "Diagnostics", "Data", "Schema", "Yaml", "Astro", "Mdx", "Mermaid", "Lessons", "Rules", "RulePacks",
        "Configuration", "Linting", "Fixing", "Reporting", "Workspace",
    ];

    private static readonly HashSet<string> HostTypes = new(StringComparer.Ordinal)
    {
        "System.Environment", "System.Console", "System.IO.File", "System.IO.Directory", "System.IO.FileInfo",
        "System.IO.DirectoryInfo", "System.IO.FileStream", "System.IO.FileSystemInfo", "System.Diagnostics.Process",
        "System.Diagnostics.Stopwatch", "System.Net.Http.HttpClient", "System.Net.WebRequest", "System.Net.Sockets.Socket",
    };

    private static readonly (string Type, string Member)[] HostMembers =
    [
        ("System.DateTime", "get_Now"), ("System.DateTime", "get_UtcNow"), ("System.DateTime", "get_Today"),
        ("System.DateTimeOffset", "get_Now"), ("System.DateTimeOffset", "get_UtcNow"),
        ("System.IO.Path", "GetFullPath"), ("System.IO.Path", "GetTempPath"), ("System.IO.Path", "GetTempFileName"),
    ];

    [Test]
    public void Layers_look_only_up()
    {
        var wrong = EngineUses.All
            .Where(u => LayerOf(u.User) is { } user && LayerOf(u.Used) is { } used && used > user)
            .Select(u => $"{u.User} uses {u.Used}")
            .Distinct();
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void Every_folder_is_a_layer()
    {
        var unknown = EngineUses.All.Select(u => u.User)
            .Where(t => t.StartsWith("ContentLint.", StringComparison.Ordinal) && LayerOf(t) is null)
            .Distinct();
        Assert.That(unknown, Is.Empty);
    }

    [Test]
    public void Only_the_workspace_touches_files_clock_and_environment()
    {
        var wrong = EngineUses.All
            .Where(u => !u.User.StartsWith("ContentLint.Workspace.", StringComparison.Ordinal))
            .Where(u => HostTypes.Contains(u.Used) || HostMembers.Contains((u.Used, u.Member ?? "")))
            // Iterators ask which thread they are on; no verdict depends on it.
            .Where(u => u.Member != "get_CurrentManagedThreadId")
            .Select(u => $"{u.User} uses {u.Used}.{u.Member}")
            .Distinct();
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void The_check_would_see_a_use()
    {
        // Guards the guard: these uses exist, so an empty reading of the assembly cannot pass for a clean one.
        Assert.That(EngineUses.All.Any(u => u.User == "ContentLint.Workspace.PhysicalFileSystem" && HostTypes.Contains(u.Used)), Is.True);
        Assert.That(EngineUses.All.Any(u => u.User == "ContentLint.Linting.Linter" && u.Used == "ContentLint.Lessons.Lesson"), Is.True);
    }

    [Test]
    public void No_library_type_is_public()
    {
        var foreign = typeof(SourceText).Assembly.GetExportedTypes()
            .SelectMany(t => t.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly).Where(IsVisible)
                .SelectMany(TypesOf)
                .Append(t.BaseType)
                .Concat(t.GetInterfaces())
                .Select(used => (Declaring: t, Used: used)))
            .Where(x => x.Used is not null && IsLibrary(x.Used))
            .Select(x => $"{x.Declaring} shows {x.Used}");
        Assert.That(foreign, Is.Empty);
    }

    private static int? LayerOf(string type)
    {
        var parts = type.Split('.');
        var index = parts.Length > 2 && parts[0] == "ContentLint" ? Array.IndexOf(Layers, parts[1]) : -1;
        return index < 0 ? null : index;
    }

    private static bool IsLibrary(Type type) => type.Assembly.GetName().Name is { } name
        && (name.StartsWith("Markdig", StringComparison.Ordinal) || name.StartsWith("YamlDotNet", StringComparison.Ordinal)
            || name.StartsWith("Acornima", StringComparison.Ordinal) || name.StartsWith("Microsoft.Extensions", StringComparison.Ordinal));

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        PropertyInfo property => property.GetAccessors(true).Any(IsVisible),
        _ => true,
    };

    private static IEnumerable<Type> TypesOf(MemberInfo member) => member switch
    {
        MethodInfo method => Flatten([method.ReturnType, .. method.GetParameters().Select(p => p.ParameterType)]),
        MethodBase method => Flatten(method.GetParameters().Select(p => p.ParameterType)),
        FieldInfo field => Flatten([field.FieldType]),
        PropertyInfo property => Flatten([property.PropertyType]),
        EventInfo @event => Flatten([@event.EventHandlerType!]),
        _ => [],
    };

    private static IEnumerable<Type> Flatten(IEnumerable<Type> types) => types.SelectMany(t =>
        t.HasElementType ? Flatten([t.GetElementType()!]) : t.IsGenericType ? Flatten(t.GetGenericArguments()).Append(t) : [t]);
}
