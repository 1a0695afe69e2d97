// A lesson's facts as bytes. Their places are all in one file, and near each other: a place is written as a few small numbers.

using ContentLint.Lessons.Facts;

namespace ContentLint.Workspace.Caching;

/// <summary>Writes facts.</summary>
internal static class FactCache
{
    /// <summary>Writes what a lesson tells.</summary>
    public static void Write(CacheWriter writer, FactSet facts)
    {
        WriteAll(writer, facts.Headings, heading =>
        {
            writer.WriteSmall(heading.Level);
            writer.Write(heading.Text);
            writer.Write(heading.ExplicitId);
            writer.Write(heading.Slug);
        });
        foreach (var links in new[] { facts.Links, facts.Images })
        {
            WriteAll(writer, links, link =>
            {
                writer.Write(link.Url);
                writer.Write(link.Text);
                Write(writer, link.UrlLocation);
                writer.WriteSmall(link.IsReference ? 1 : 0);
            });
        }

        WriteAll(writer, facts.Assets, asset =>
        {
            writer.Write(asset.Element);
            writer.Write(asset.Attribute);
            writer.Write(asset.Url);
            Write(writer, asset.UrlLocation);
        });
        WriteAll(writer, facts.Anchors, anchor => writer.Write(anchor.Id));
        WriteAll(writer, facts.Definitions, definition =>
        {
            writer.Write(definition.Label);
            writer.WriteSmall(definition.IsUsed ? 1 : 0);
            writer.WriteSmall(definition.IsRepeated ? 1 : 0);
        });
        WriteAll(writer, facts.MissingDefinitions, missing => writer.Write(missing.Label));
        writer.WriteSmall(facts.HasUnseenContent ? 1 : 0);
        foreach (var imports in new[] { facts.Imports, facts.LoadedModules })
        {
            WriteAll(writer, imports, import =>
            {
                writer.Write(import.Name);
                writer.Write(import.Imported);
                writer.Write(import.Module);
                Write(writer, import.ModuleLocation);
                writer.WriteSmall((import.IsUsed ? 1 : 0) + (import.IsNeeded ? 2 : 0));
            });
        }

        WriteAll(writer, facts.Exports, export => writer.Write(export.Name));
        WriteAll(writer, facts.Components, component => Write(writer, component));
        WriteAll(writer, facts.CodeBlocks, block =>
        {
            writer.Write(block.Language);
            writer.Write(block.Meta);
        });
        writer.WriteSmall(facts.WordCount);
        WriteAll(writer, facts.MissingComponents, missing =>
        {
            writer.Write(missing.Name);
            writer.WriteSmall(missing.ClosingName + 1);
            writer.Write(missing.Meant);
        });
        WriteAll(writer, facts.RuleFacts, fact =>
        {
            writer.Write(fact.Rule);
            writer.WriteSmall(fact.IsPlace ? 1 : 0);
            writer.Write(fact.Answers);
            writer.WriteAll(fact.Values, value =>
            {
                writer.Write(value.Key);
                writer.Write(value.Value);
            });
        });
        writer.WriteSmall(facts.ImportPlace.Offset);
        writer.Write(facts.ImportPlace.Before);
        writer.Write(facts.ImportPlace.After);
    }

    /// <summary>Reads what <see cref="Write(CacheWriter, FactSet)"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are something else.</exception>
    /// <exception cref="EndOfStreamException">The bytes are something else.</exception>
    public static FactSet Read(CacheReader reader, FileId file) => new()
    {
        Headings = ReadAll(reader, file, place => new HeadingFact(place, reader.ReadSmall(), reader.ReadWord(), reader.ReadText(), reader.ReadWord())),
        Links = ReadLinks(reader, file),
        Images = ReadLinks(reader, file),
        Assets = ReadAll(reader, file, place => new AssetFact(place, reader.ReadWord(), reader.ReadWord(), reader.ReadWord(), ReadPlace(reader, file))),
        Anchors = ReadAll(reader, file, place => new AnchorFact(place, reader.ReadWord())),
        Definitions = ReadAll(reader, file, place => new DefinitionFact(place, reader.ReadWord(), reader.ReadSmall() == 1, reader.ReadSmall() == 1)),
        MissingDefinitions = ReadAll(reader, file, place => new MissingDefinitionFact(place, reader.ReadWord())),
        HasUnseenContent = reader.ReadSmall() == 1,
        Imports = ReadImports(reader, file),
        LoadedModules = ReadImports(reader, file),
        Exports = ReadAll(reader, file, place => new ExportFact(place, reader.ReadWord())),
        Components = ReadAll(reader, file, place => new ComponentFact(place, reader.ReadText(), ReadAttributes(reader))),
        CodeBlocks = ReadAll(reader, file, place => new CodeBlockFact(place, reader.ReadWord(), reader.ReadWord())),
        WordCount = reader.ReadSmall(),
        MissingComponents = ReadAll(reader, file, place => new MissingComponentFact(place, reader.ReadWord(), reader.ReadSmall() - 1, reader.ReadWord())),
        RuleFacts = ReadAll(reader, file, place => new RuleFact(place, reader.ReadWord(), reader.ReadSmall() == 1, reader.ReadWord(), ReadValues(reader))),
        ImportPlace = new ImportPlace(reader.ReadSmall(), reader.ReadWord(), reader.ReadWord()),
    };

    private static ImportFact[] ReadImports(CacheReader reader, FileId file) =>
        ReadAll(reader, file, place =>
        {
            var (name, imported, module, modulePlace, use) = (reader.ReadWord(), reader.ReadWord(), reader.ReadWord(), ReadPlace(reader, file), reader.ReadSmall());
            return new ImportFact(place, name, imported, module, modulePlace, isUsed: (use & 1) != 0, isNeeded: (use & 2) != 0);
        });

    private static LinkFact[] ReadLinks(CacheReader reader, FileId file) =>
        ReadAll(reader, file, place => new LinkFact(place, reader.ReadWord(), reader.ReadWord(), ReadPlace(reader, file), reader.ReadSmall() == 1));

    private static void Write(CacheWriter writer, ComponentFact component)
    {
        writer.Write(component.Name);
        writer.WriteAll(component.Attributes, attribute =>
        {
            writer.Write(attribute.Name);
            writer.Write(attribute.Value);
            writer.WriteSmall(attribute.IsDynamic ? 1 : 0);
        });
    }

    private static KeyValuePair<string, string>[] ReadValues(CacheReader reader) =>
        reader.ReadAll(() => new KeyValuePair<string, string>(reader.ReadWord(), reader.ReadWord()));

    private static AttributeFact[] ReadAttributes(CacheReader reader) =>
        reader.ReadAll(() => new AttributeFact(reader.ReadWord(), reader.ReadText(), reader.ReadSmall() == 1));

    private static void WriteAll<T>(CacheWriter writer, IReadOnlyList<T> facts, Action<T> write)
        where T : LessonFact
        => writer.WriteAll(facts, fact =>
        {
            Write(writer, fact.Location);
            write(fact);
        });

    private static T[] ReadAll<T>(CacheReader reader, FileId file, Func<SourceLocation, T> read) => reader.ReadAll(() => read(ReadPlace(reader, file)));

    private static void Write(CacheWriter writer, SourceLocation place)
    {
        writer.WriteSmall(place.Span.Start);
        writer.WriteSmall(place.Span.Length);
        writer.WriteSmall(place.Start.Line);
        writer.WriteSmall(place.Start.Column);
        writer.WriteSmall(place.End.Line - place.Start.Line);
        writer.WriteSmall(place.End.Column);
    }

    private static SourceLocation ReadPlace(CacheReader reader, FileId file)
    {
        var span = TextSpan.FromLength(reader.ReadSmall(), reader.ReadSmall());
        var start = new LinePosition(reader.ReadSmall(), reader.ReadSmall());
        return new SourceLocation(file, span, start, new LinePosition(start.Line + reader.ReadSmall(), reader.ReadSmall()));
    }
}
