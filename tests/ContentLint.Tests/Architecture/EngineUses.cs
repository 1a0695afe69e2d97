// Reads the compiled engine: which type uses which. Constants are compiled into their users, so a use of nothing but a
// constant is not seen.

using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using ContentLint.Text;

namespace ContentLint.Tests.Architecture;

/// <summary>A use of a type.</summary>
/// <param name="User">The type that uses it, with its namespace; a nested type counts as the type around it.</param>
/// <param name="Used">The type it uses.</param>
/// <param name="Member">The member of a type of another assembly; <see langword="null"/> for the type alone.</param>
internal sealed record TypeUse(string User, string Used, string? Member);

/// <summary>The uses in the engine's assembly.</summary>
internal static class EngineUses
{
    private static readonly Lazy<IReadOnlyList<TypeUse>> Read = new(ReadUses);

    /// <summary>Every use in a signature, a base type or code.</summary>
    public static IReadOnlyList<TypeUse> All => Read.Value;

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
            uses.AddRange(BasesOf(reader, reader.GetTypeDefinition(handle)).Select(u => u with { User = user }));
            foreach (var field in reader.GetTypeDefinition(handle).GetFields())
                uses.AddRange(reader.GetFieldDefinition(field).DecodeSignature(new NamesOnly(reader), null).Select(t => new TypeUse(user, t, null)));
        }

        return uses;
    }

    private static IEnumerable<TypeUse> BasesOf(MetadataReader reader, TypeDefinition type)
    {
        var interfaces = type.GetInterfaceImplementations().Select(i => reader.GetInterfaceImplementation(i).Interface);
        return interfaces.Append(type.BaseType).Where(b => !b.IsNil).SelectMany(b => UsesOf(reader, b));
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
