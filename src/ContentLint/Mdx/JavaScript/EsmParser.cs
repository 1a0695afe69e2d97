// Imports and exports: a block that starts in the first column with `import ` or `export ` and ends at a blank line.
//
// Where the code so far is only unfinished (a brace is open, the file's end was reached too early), the block takes in
// the text up to the next blank line and tries again. Names imported by earlier blocks are in scope, so importing one
// again is an error; everything else in a block must be an import or an export.

using Acornima.Ast;

namespace ContentLint.Mdx.JavaScript;

/// <summary>Reads the blocks of imports and exports of one document, in order.</summary>
internal sealed class EsmParser(MdxContext context, JavaScriptParser javaScript)
{
    // Beyond this many characters read in vain a block is given up.
    private const long MostSpent = 4_000_000;

    // So many broken blocks an edit is looked for in; each costs several parses that fail.
    private const int MostRepaired = 200;

    private readonly MdxDialect _dialect = context.Options.Dialect;
    private readonly WholeModule _module = new(context);
    private readonly HashSet<string> _imported = new(StringComparer.Ordinal);
    private int _repaired;

    /// <summary>Reads the block that starts with a chunk, and gives the offset in the chunk where it ends.</summary>
    public MdxEsmBlock Parse(TextChunk chunk, out int end)
    {
        var read = TryGrow(chunk, balanced: true, out end, out var error, out var firstEnd);
        if (read is null && chunk.Text.IndexOfAny(['/', '<'], chunk.Start, end - chunk.Start) >= 0)
            read = TryGrow(chunk, balanced: false, out end, out _, out _);
        if (read is not null)
            return Collect(read, chunk, end);

        end = error is null ? NextBlankLine(chunk.Text, chunk.Start, chunk.End) : firstEnd;
        if (error is not null)
        {
            var repair = _repaired++ < MostRepaired
                ? new EsmRepairs(context, chunk, NextBlankLine(chunk.Text, chunk.Start, chunk.End), IsSound).Find(error.Index)
                : null;
            context.Report(JavaScriptDiagnostics.BadEsm(context.Source, chunk, end, error).WithFix(repair));
        }

        return new MdxEsmBlock(chunk.ToSource(chunk.Start, end), [], [], [], Code: null);
    }

    // Takes in text up to a blank line until it parses. Balanced: asks only where no bracket is open, which is where the
    // block ends unless the scanner was wrong about a slash or an angle bracket; then every blank line is tried.
    private ParsedModule? TryGrow(TextChunk chunk, bool balanced, out int end, out JavaScriptError? firstError, out int firstEnd)
    {
        var (text, start) = (chunk.Text, chunk.Start);
        var scanner = new JavaScriptScanner(text, start, chunk.End, isModule: true, _dialect);
        firstError = null;
        firstEnd = -1;
        end = start;
        var spent = 0L;
        while (end < chunk.End && spent <= MostSpent && context.Budget > 0)
        {
            end = balanced ? scanner.FindBlankLine() : NextBlankLine(text, end, chunk.End);
            if (!balanced)
            {
                scanner = new JavaScriptScanner(text, start, end, isModule: true, _dialect);
                while (scanner.Position < end && scanner.Error is null)
                    scanner.FindBlankLine();
            }

            var (parsed, error) = ParseModule(scanner, start, end);
            if (error is null)
                return parsed;

            firstError ??= error;
            firstEnd = firstEnd >= 0 ? firstEnd : error.IsOurs ? NextBlankLine(text, start, chunk.End) : end;
            spent += end - start;
            context.Spend(end - start);
            if (!IsUnfinished(text, error, end))
                return null;
        }

        return null;
    }

    private (ParsedModule? Module, JavaScriptError? Error) ParseModule(JavaScriptScanner scanner, int start, int end)
    {
        if (scanner.Error is { } message)
            return (null, new JavaScriptError(scanner.ErrorAt, "", message));

        var prefix = DeclareImported(scanner.Text, start, end);
        var (module, error) = javaScript.ParseModule(scanner.Build(start, end, prefix, ""));
        if (_dialect.ModuleIsWhole && error is { Code: "ModuleExportUndefined" } && DefaultName(scanner.Text, error.Index - prefix.Length + start, end) is { } name)
        {
            // A layout that no import or export declares is what stands in its place, and may be a name of the page.
            prefix = Declare([name, .. prefix.Length > 0 ? [prefix.Substring(4, prefix.Length - 5)] : Array.Empty<string>()]);
            (module, error) = javaScript.ParseModule(scanner.Build(start, end, prefix, ""));
        }

        return error is null
            ? (new ParsedModule(module!, prefix.Length, scanner.Elements, scanner.LateKeys), null)
            : (null, error with { Index = Math.Max(start, Math.Min(end, error.Index - prefix.Length + start)) });
    }

    // The name before `as default`.
    private static string? DefaultName(string text, int start, int end)
    {
        var i = start;
        while (i < end && Characters.IsNamePart(text[i]))
            i++;
        var word = LabelScanner.SkipWhitespace(text, i, end);
        var next = LabelScanner.SkipWhitespace(text, Math.Min(end, word + 2), end);
        return i > start && string.CompareOrdinal(text, word, "as", 0, 2) == 0 && string.CompareOrdinal(text, next, "default", 0, 7) == 0 ? text.Substring(start, i - start) : null;
    }

    private bool IsSound(string text)
    {
        var scanner = new JavaScriptScanner(text, 0, text.Length, isModule: true, _dialect);
        while (scanner.Position < text.Length && scanner.Error is null)
            scanner.FindBlankLine();
        return ParseModule(scanner, 0, text.Length).Module is { } parsed
            && parsed.Module.Body.Skip(parsed.PrefixLength > 0 ? 1 : 0).All(s => s is ImportDeclaration or ExportDeclaration);
    }

    // What earlier blocks imported, as far as these characters name it: all of it before every block would be quadratic.
    private string DeclareImported(string text, int start, int end)
    {
        if (_imported.Count == 0)
            return "";

        var found = new HashSet<string>(StringComparer.Ordinal);
        for (var i = start; i < end;)
        {
            var from = i;
            while (i < end && (Characters.IsNamePart(text[i]) || char.IsSurrogate(text[i])))
                i++;
            if (i > from && text.Substring(from, i - from) is var name && _imported.Contains(name))
                found.Add(name);
            if (i < end && text[i] == '\\')
                return Declare(_imported);
            i += i == from ? 1 : 0;
        }

        return found.Count == 0 ? "" : Declare(found);
    }

    private static string Declare(IEnumerable<string> names) => "var " + string.Join(",", names) + "\n";

    // Whether the parser had read all of the text when it gave up, so that more text could help.
    private static bool IsUnfinished(string text, JavaScriptError error, int end)
    {
        if (error.IsAtEnd || string.CompareOrdinal(text, error.Index, "/*", 0, 2) == 0)
            return true;

        var i = error.Index;
        if (i < end && Characters.IsNamePart(text[i]))
        {
            while (i < end && Characters.IsNamePart(text[i]))
                i++;
        }
        else if (i < end && text[i] is '"' or '\'' or '`')
        {
            var quote = text[i++];
            while (i < end && text[i] != quote)
                i = text[i] == '\\' ? Characters.EndOfEscape(text, i, end) : i + 1;
            i++;
        }
        else
        {
            while (i < end && Characters.IsAsciiPunctuation(text[i]))
                i++;
        }

        return i >= end;
    }

    private static int NextBlankLine(string text, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (!Characters.StartsLineEnding(text, i))
                continue;

            var next = i + (text[i] == '\r' && i + 1 < end && text[i + 1] == '\n' ? 2 : 1);
            var j = LabelScanner.SkipSpaces(text, next, end);
            if (i > from && (j == end || Characters.IsLineEnding(text[j])))
                return i;
        }

        return end;
    }

    private MdxEsmBlock Collect(ParsedModule parsed, TextChunk chunk, int end)
    {
        var (module, prefixLength, elements, lateKeys) = parsed;
        var place = new NodePlace(chunk, chunk.Start - prefixLength);
        var imports = new List<MdxBinding>();
        var modules = new List<MdxImport>();
        var declarations = new List<MdxBinding>();
        var exports = new List<MdxBinding>();
        for (var i = prefixLength > 0 ? 1 : 0; i < module.Body.Count; i++)
        {
            switch (module.Body[i])
            {
                case ImportDeclaration import:
                    modules.AddRange(EsmBindings.ImportsOf(import, place));
                    foreach (var specifier in import.Specifiers)
                        AddImport(imports, specifier.Local, place);
                    break;
                case ExportDefaultDeclaration export:
                    exports.Add(new MdxBinding("default", place.Of(export)));
                    break;
                case ExportNamedDeclaration export:
                    EsmBindings.Add(export, place, declarations, exports);
                    modules.AddRange(EsmBindings.ImportsOf(export, place));
                    break;
                case ExportAllDeclaration export:
                    modules.Add(new MdxImport("", "*", export.Source.Value, place.Of(export), place.Of(export.Source)));
                    break;
                case { } other:
                    context.Report(JavaScriptDiagnostics.NonEsmStatement(context.Source, place.Of(other)));
                    break;
            }
        }

        if (_dialect.ModuleIsWhole)
            _module.Add(module, place, imports, declarations, exports);
        var code = new ScriptCode(module, place, elements) { Skipped = prefixLength > 0 ? 1 : 0, LateKeys = lateKeys };
        return new MdxEsmBlock(chunk.ToSource(chunk.Start, end), imports, declarations, exports, code) { Modules = modules };
    }

    private void AddImport(List<MdxBinding> imports, Identifier local, NodePlace place)
    {
        imports.Add(new MdxBinding(local.Name, place.Of(local)));
        _imported.Add(local.Name);
    }

    /// <summary>A module, how much stood before it that is not in the text, the elements in it and the keys behind a spread.</summary>
    private sealed record ParsedModule(Module Module, int PrefixLength, IReadOnlyList<JsxName> Elements, IReadOnlyList<int> LateKeys);
}

/// <summary>Finds the names that an import brings, and those that an export declares and offers.</summary>
internal static class EsmBindings
{
    /// <summary>What an import brings, each name with its module.</summary>
    public static IEnumerable<MdxImport> ImportsOf(ImportDeclaration import, NodePlace place)
    {
        var (module, span) = (import.Source.Value, place.Of(import.Source));
        return import.Specifiers.Count == 0
            ? [new MdxImport("", "", module, place.Of(import), span)]
            : import.Specifiers.Select(s => new MdxImport(s.Local.Name, NameIn(s), module, place.Of(s.Local), span));
    }

    /// <summary>What an export takes from another module; the page itself gets no name of it.</summary>
    public static IEnumerable<MdxImport> ImportsOf(ExportNamedDeclaration export, NodePlace place)
    {
        if (export.Source is not { } source)
            return [];

        var (module, span) = (source.Value, place.Of(source));
        return export.Specifiers.Count == 0
            ? [new MdxImport("", "", module, place.Of(export), span)]
            : export.Specifiers.Select(s => new MdxImport("", s.Local is Identifier name ? name.Name : ((StringLiteral)s.Local).Value, module, place.Of(s.Local), span));
    }

    private static string NameIn(ImportDeclarationSpecifier specifier) => specifier switch
    {
        ImportSpecifier { Imported: Identifier name } => name.Name,
        ImportSpecifier { Imported: StringLiteral text } => text.Value,
        ImportDefaultSpecifier => "default",
        _ => "*",
    };

    /// <summary>Adds an export's names.</summary>
    public static void Add(ExportNamedDeclaration export, NodePlace place, List<MdxBinding> declarations, List<MdxBinding> exports)
    {
        foreach (var specifier in export.Specifiers)
        {
            if (specifier.Exported is Identifier exported)
                exports.Add(ToBinding(exported, place));
        }

        switch (export.Declaration)
        {
            case VariableDeclaration variables:
                foreach (var declarator in variables.Declarations)
                    AddPattern(declarator.Id, place, declarations, exports);
                break;
            case FunctionDeclaration { Id: { } id }:
                AddPattern(id, place, declarations, exports);
                break;
            case ClassDeclaration { Id: { } id }:
                AddPattern(id, place, declarations, exports);
                break;
        }
    }

    private static void AddPattern(Node pattern, NodePlace place, List<MdxBinding> declarations, List<MdxBinding> exports)
    {
        foreach (var name in Patterns.NamesOf(pattern))
        {
            declarations.Add(ToBinding(name, place));
            exports.Add(ToBinding(name, place));
        }
    }

    private static MdxBinding ToBinding(Identifier name, NodePlace place) => new(name.Name, place.Of(name));
}
