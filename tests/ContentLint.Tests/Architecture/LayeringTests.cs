// Reads the compiled engine and holds it to docs/architecture.md: layers look only up, no library's type shows in public,
// and nothing but the workspace knows that there is a disk, a clock or an environment.

using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
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

    private static readonly Lazy<IReadOnlyList<TypeUse>> Uses = new(ReadUses);

    [Test]
    public void Layers_look_only_up()
    {
        var wrong = Uses.Value
            .Where(u => LayerOf(u.User) is { } user && LayerOf(u.Used) is { } used && used > user)
            .Select(u => $"{u.User} uses {u.Used}")
            .Distinct();
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void Every_folder_is_a_layer()
    {
        var unknown = Uses.Value.Select(u => u.User)
            .Where(t => t.StartsWith("ContentLint.", StringComparison.Ordinal) && LayerOf(t) is null)
            .Distinct();
        Assert.That(unknown, Is.Empty);
    }

    [Test]
    public void Only_the_workspace_touches_files_clock_and_environment()
    {
        var wrong = Uses.Value
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
        Assert.That(Uses.Value.Any(u => u.User == "ContentLint.Workspace.PhysicalFileSystem" && HostTypes.Contains(u.Used)), Is.True);
        Assert.That(Uses.Value.Any(u => u.User == "ContentLint.Linting.Linter" && u.Used == "ContentLint.Lessons.LessonReader"), Is.True);
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

    private static List<TypeUse> ReadUses()
    {
        using var stream = File.OpenRead(typeof(SourceText).Assembly.Location);
        using var portable = new PEReader(stream);
        var reader = portable.GetMetadataReader();
        var uses = new List<TypeUse>();
        foreach (var handle in reader.TypeDefinitions)
        {
            var user = NameOf(reader, handle);
            foreach (var method in reader.GetTypeDefinition(handle).GetMethods())
                uses.AddRange(UsesOf(reader, portable, reader.GetMethodDefinition(method)).Select(u => u with { User = user }));
            foreach (var field in reader.GetTypeDefinition(handle).GetFields())
                uses.AddRange(reader.GetFieldDefinition(field).DecodeSignature(new NamesOnly(reader), null).Select(t => new TypeUse(user, t, null)));
        }

        return uses;
    }

    // The types in a method's signature, and every type and member its code names.
    private static IEnumerable<TypeUse> UsesOf(MetadataReader reader, PEReader portable, MethodDefinition method)
    {
        var signature = method.DecodeSignature(new NamesOnly(reader), null);
        foreach (var type in signature.ParameterTypes.SelectMany(t => t).Concat(signature.ReturnType))
            yield return new TypeUse("", type, null);
        if (method.RelativeVirtualAddress == 0)
            yield break;

        var code = portable.GetMethodBody(method.RelativeVirtualAddress).GetILBytes() ?? [];
        foreach (var token in IlTokens.Read(code))
        {
            foreach (var use in UsesOf(reader, MetadataTokens.EntityHandle(token)))
                yield return use;
        }
    }

    private static IEnumerable<TypeUse> UsesOf(MetadataReader reader, EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.TypeReference or HandleKind.TypeDefinition:
                yield return new TypeUse("", NameOf(reader, handle), null);
                break;
            case HandleKind.TypeSpecification:
                foreach (var type in reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(new NamesOnly(reader), null))
                    yield return new TypeUse("", type, null);
                break;
            case HandleKind.MethodDefinition:
                yield return new TypeUse("", NameOf(reader, reader.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType()), null);
                break;
            case HandleKind.FieldDefinition:
                yield return new TypeUse("", NameOf(reader, reader.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType()), null);
                break;
            case HandleKind.MemberReference:
                var member = reader.GetMemberReference((MemberReferenceHandle)handle);
                foreach (var type in UsesOf(reader, member.Parent))
                    yield return type with { Member = reader.GetString(member.Name) };
                break;
            case HandleKind.MethodSpecification:
                var specification = reader.GetMethodSpecification((MethodSpecificationHandle)handle);
                foreach (var use in UsesOf(reader, specification.Method))
                    yield return use;
                foreach (var type in specification.DecodeSignature(new NamesOnly(reader), null).SelectMany(t => t))
                    yield return new TypeUse("", type, null);
                break;
        }
    }

    private static string NameOf(MetadataReader reader, EntityHandle handle)
    {
        if (handle.Kind == HandleKind.TypeReference)
        {
            var reference = reader.GetTypeReference((TypeReferenceHandle)handle);
            return reference.ResolutionScope.Kind == HandleKind.TypeReference
                ? NameOf(reader, reference.ResolutionScope)
                : $"{reader.GetString(reference.Namespace)}.{reader.GetString(reference.Name)}";
        }

        // A nested type - a closure, an iterator - counts as the type around it.
        var definition = reader.GetTypeDefinition((TypeDefinitionHandle)handle);
        return definition.GetDeclaringType().IsNil
            ? $"{reader.GetString(definition.Namespace)}.{reader.GetString(definition.Name)}"
            : NameOf(reader, definition.GetDeclaringType());
    }

    private sealed record TypeUse(string User, string Used, string? Member);

    // Reads a signature as the names of the types in it.
    private sealed class NamesOnly(MetadataReader reader) : ISignatureTypeProvider<IEnumerable<string>, object?>
    {
        public IEnumerable<string> GetArrayType(IEnumerable<string> elementType, ArrayShape shape) => elementType;

        public IEnumerable<string> GetByReferenceType(IEnumerable<string> elementType) => elementType;

        public IEnumerable<string> GetFunctionPointerType(MethodSignature<IEnumerable<string>> signature) => signature.ReturnType;

        public IEnumerable<string> GetGenericInstantiation(IEnumerable<string> genericType, ImmutableArray<IEnumerable<string>> typeArguments) =>
            genericType.Concat(typeArguments.SelectMany(t => t));

        public IEnumerable<string> GetGenericMethodParameter(object? genericContext, int index) => [];

        public IEnumerable<string> GetGenericTypeParameter(object? genericContext, int index) => [];

        public IEnumerable<string> GetModifiedType(IEnumerable<string> modifier, IEnumerable<string> unmodifiedType, bool isRequired) => unmodifiedType;

        public IEnumerable<string> GetPinnedType(IEnumerable<string> elementType) => elementType;

        public IEnumerable<string> GetPointerType(IEnumerable<string> elementType) => elementType;

        public IEnumerable<string> GetPrimitiveType(PrimitiveTypeCode typeCode) => [];

        public IEnumerable<string> GetSZArrayType(IEnumerable<string> elementType) => elementType;

        public IEnumerable<string> GetTypeFromDefinition(MetadataReader metadata, TypeDefinitionHandle handle, byte rawTypeKind) => [NameOf(metadata, handle)];

        public IEnumerable<string> GetTypeFromReference(MetadataReader metadata, TypeReferenceHandle handle, byte rawTypeKind) => [NameOf(metadata, handle)];

        public IEnumerable<string> GetTypeFromSpecification(MetadataReader metadata, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
            reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);
    }
}
