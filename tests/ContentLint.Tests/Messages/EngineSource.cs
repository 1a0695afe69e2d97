using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ContentLint.Tests.Messages;

/// <summary>The engine's own code, bound by the compiler: what sentences there are, and how they are made.</summary>
internal sealed class EngineSource
{
    private static readonly Lazy<EngineSource> Shared = new(() => new EngineSource());

    private readonly INamedTypeSymbol _message;
    private readonly List<Sentence> _sentences = [];
    private readonly List<string> _mistakes = [];

    private EngineSource()
    {
        var compilation = Compile();
        Errors = [.. compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error && d.Id != "CS8795").Select(d => d.ToString()).Take(5)];
        _message = compilation.GetTypeByMetadataName("ContentLint.Diagnostics.Message")!;
        foreach (var tree in compilation.SyntaxTrees)
            Look(tree, compilation.GetSemanticModel(tree));
        _sentences.AddRange(GrammarPhrases.Read());
    }

    public static EngineSource Instance => Shared.Value;

    /// <summary>Errors of the compiler; none where the engine builds. What generators would write is not missed.</summary>
    public IReadOnlyList<string> Errors { get; }

    /// <summary>All sentences of the engine.</summary>
    public IReadOnlyList<Sentence> Sentences => _sentences;

    /// <summary>Sentences made from parts, and holes without a name.</summary>
    public IReadOnlyList<string> Mistakes => _mistakes;

    private void Look(SyntaxTree tree, SemanticModel model)
    {
        foreach (var node in tree.GetRoot().DescendantNodes().OfType<ExpressionSyntax>())
        {
            if (node is TupleExpressionSyntax tuple)
                CheckTuple(tuple, model);

            // A conversion belongs to the expression it starts from; one that is written out stands around it.
            if (node is CastExpressionSyntax { Expression: var inner } && SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(node).Type, _message)
                && inner is not InterpolatedStringExpressionSyntax && model.GetTypeInfo(inner).Type?.SpecialType == SpecialType.System_String)
            {
                AddPlain(inner, model);
                continue;
            }

            if (!SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(node).ConvertedType, _message))
                continue;

            var operation = model.GetOperation(node);
            if (operation?.Parent is IInterpolatedStringHandlerCreationOperation parent)
                operation = parent;
            if (operation is IInterpolatedStringHandlerCreationOperation written)
                Add(node, written);
            else if (model.GetTypeInfo(node).Type?.SpecialType == SpecialType.System_String)
                AddPlain(node, model);
        }
    }

    // A tuple of sentences that is chosen by a condition is one of texts first, and its holes are lost.
    private void CheckTuple(TupleExpressionSyntax tuple, SemanticModel model)
    {
        ExpressionSyntax whole = tuple;
        while (whole.Parent is ConditionalExpressionSyntax or ParenthesizedExpressionSyntax or SwitchExpressionSyntax or SwitchExpressionArmSyntax)
            whole = whole.Parent as ExpressionSyntax ?? (ExpressionSyntax)whole.Parent.Parent!;
        if (model.GetTypeInfo(whole).ConvertedType is not INamedTypeSymbol { IsTupleType: true } wanted)
            return;

        for (var i = 0; i < tuple.Arguments.Count && i < wanted.TupleElements.Length; i++)
        {
            var sentence = tuple.Arguments[i].Expression;
            if (SymbolEqualityComparer.Default.Equals(wanted.TupleElements[i].Type, _message) && sentence is InterpolatedStringExpressionSyntax
                && model.GetTypeInfo(sentence).ConvertedType?.SpecialType == SpecialType.System_String)
                _mistakes.Add($"{Place(sentence)}: a sentence in a tuple is a text before it is a message; write (Message) before it: {sentence}");
        }
    }

    private void AddPlain(ExpressionSyntax node, SemanticModel model)
    {
        if (model.GetConstantValue(node) is { HasValue: true, Value: string words })
            _sentences.Add(new Sentence(words.Replace("{", "{{").Replace("}", "}}"), [], Place(node)));
        else
            _mistakes.Add($"{Place(node)}: a text that is put together is taken for a sentence: {node}");
    }

    private void Add(ExpressionSyntax node, IInterpolatedStringHandlerCreationOperation written)
    {
        var key = new System.Text.StringBuilder();
        var holes = new Dictionary<string, string>();
        var numbers = new List<string>();
        var parts = written.Content is IInterpolatedStringOperation text ? text.Parts : [];
        foreach (var call in parts.OfType<IInterpolatedStringAppendOperation>().Select(p => p.AppendCall).OfType<IInvocationOperation>())
        {
            var value = call.Arguments.First(a => a.Parameter!.Name == "value").Value;
            if (call.TargetMethod.Name == "AppendLiteral")
            {
                key.Append(((string)value.ConstantValue.Value!).Replace("{", "{{").Replace("}", "}}"));
                continue;
            }

            var expression = value.Syntax.ToString();
            var format = call.Arguments.First(a => a.Parameter!.Name == "format").Value.ConstantValue.Value as string;
            var name = format ?? ContentLint.Diagnostics.MessageTemplate.NameOf(expression);
            CheckHole(node, name, expression, holes, value);
            if (call.TargetMethod.Parameters[0].Type.SpecialType == SpecialType.System_Int64)
                numbers.Add(name);
            key.Append('{').Append(name).Append('}');
        }

        _sentences.Add(new Sentence(key.ToString(), numbers, Place(node)));
    }

    private void CheckHole(ExpressionSyntax node, string name, string expression, Dictionary<string, string> holes, IOperation value)
    {
        if (name.Length == 0 || !char.IsLower(name[0]) || !name.All(char.IsLetterOrDigit))
            _mistakes.Add($"{Place(node)}: the hole {{{expression}}} has no name: write {{{expression}:name}}");
        else if (holes.TryGetValue(name, out var other) && other != expression)
            _mistakes.Add($"{Place(node)}: two holes are called '{name}': {other} and {expression}");
        holes[name] = expression;
        var origin = value is ILocalReferenceOperation { Type.SpecialType: SpecialType.System_String } local
            && local.Local.DeclaringSyntaxReferences[0].GetSyntax() is VariableDeclaratorSyntax declared ? declared : value.Syntax;
        if (value.Type?.SpecialType == SpecialType.System_String && origin.DescendantNodesAndSelf().Any(IsWording))
            _mistakes.Add($"{Place(node)}: a part of a sentence in a hole: {expression}");
    }

    // Two words of a language; one is a word of the thing that is spoken of.
    private static bool IsWording(SyntaxNode node)
    {
        var words = node is LiteralExpressionSyntax { Token.Value: string literal } ? literal
            : node is InterpolatedStringTextSyntax text ? text.TextToken.ValueText
            : "";
        return words.Split(' ').Count(w => w.Length > 1 && w.All(char.IsLetter)) > 1;
    }

    private static string Place(SyntaxNode node)
    {
        var position = node.GetLocation().GetLineSpan();
        return $"{Path.GetRelativePath(Repository.Root, position.Path).Replace('\\', '/')}:{position.StartLinePosition.Line + 1}";
    }

    private static CSharpCompilation Compile()
    {
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp14).WithPreprocessorSymbols("NET", "NET10_0", "NET10_0_OR_GREATER", "NET8_0_OR_GREATER");
        var source = Path.Combine(Repository.Root, "src", "ContentLint");
        var trees = Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .Select(f => CSharpSyntaxTree.ParseText(File.ReadAllText(f), options, f))
            .Append(CSharpSyntaxTree.ParseText("global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks; global using ContentLint.Diagnostics; global using ContentLint.Text;", options));
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => !Path.GetFileName(p).StartsWith("ContentLint", StringComparison.Ordinal))
            .Select(p => MetadataReference.CreateFromFile(p));
        return CSharpCompilation.Create("ContentLint", trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }
}

/// <summary>A sentence in the engine's code.</summary>
/// <param name="Key">The words with named holes.</param>
/// <param name="Numbers">The holes that hold numbers.</param>
/// <param name="Place">File and line.</param>
internal sealed record Sentence(string Key, IReadOnlyList<string> Numbers, string Place);
