// Statements, in the order they run.

using Acornima.Ast;

namespace ContentLint.Mdx.Names;

internal sealed partial class PageRun
{
    private void VisitStatement(Statement node)
    {
        switch (node)
        {
            case ImportDeclaration or ExportAllDeclaration or BreakStatement { Label: null } or ContinueStatement { Label: null }:
                if (node is BreakStatement or ContinueStatement)
                    Then(StepKind.Broken);
                break;
            case BreakStatement or ContinueStatement:
                Then(StepKind.Left);
                break;
            case ExportNamedDeclaration export:
                Then(export.Declaration);
                break;
            case ExportDefaultDeclaration export:
                Then(export.Declaration);
                break;
            case VariableDeclaration variables:
                VisitVariables(variables);
                break;
            case IfStatement choice:
                Then(choice.Test);
                ThenEither(Constants.IsTrue(choice.Test, _step.Scope, _step.Frame.Code), choice.Consequent, choice.Alternate, isShown: false);
                break;
            case ReturnStatement end:
                Then(end.Argument, isShown: _step.Frame.IsShown && Current == Chance.Certain);
                Then(StepKind.Left);
                break;
            case ThrowStatement end:
                Then(end.Argument);
                Then(StepKind.Left);
                break;
            case LabeledStatement labelled:
                Then(labelled.Body);
                break;
            case TryStatement attempt:
                VisitTry(attempt);
                break;
            case SwitchStatement choice:
                VisitSwitch(choice);
                break;
            case BlockStatement block:
                ThenAll(block.Body, scope: ScopeOf(block));
                break;
            case WhileStatement or DoWhileStatement or ForStatement or ForInStatement or ForOfStatement:
                VisitLoop(node);
                break;
            default:
                ThenAll(node.ChildNodes);
                break;
        }
    }

    private void VisitVariables(VariableDeclaration variables)
    {
        foreach (var declarator in variables.Declarations)
        {
            Then(declarator.Init);
            ThenPattern(declarator.Id, declarator.Init is { } value ? ValueOf(value) : Destructuring.Value.Missing);
        }
    }

    private void VisitTry(TryStatement attempt)
    {
        Then(attempt.Block, attempt.Handler is null ? null : Chance.Caught);
        if (attempt.Handler is { } handler)
        {
            if (handler.Param is { } caught)
                ThenPattern(caught, Destructuring.Value.Unknown, ScopeOf(handler));
            Then(handler.Body, Maybe, ScopeOf(handler));
        }

        Then(attempt.Finalizer);
    }

    private void VisitSwitch(SwitchStatement choice)
    {
        var scope = ScopeOf(choice);
        Then(choice.Discriminant);
        if (Constants.BranchOf(choice, _step.Frame.Code) is { } taken)
        {
            for (var i = taken; i < choice.Cases.Count; i++)
                ThenAll(choice.Cases[i].Consequent, scope: scope);
            Mend();
            return;
        }

        for (var i = 0; i < choice.Cases.Count; i++)
        {
            Then(choice.Cases[i].Test, i == 0 ? null : Maybe, scope);
            ThenAll(choice.Cases[i].Consequent, Maybe, scope);
        }

        Mend();
    }

    private void VisitLoop(Statement node)
    {
        var scope = ScopeOf(node);
        switch (node)
        {
            case WhileStatement loop:
                Then(loop.Test);
                ThenBody(loop.Body, Constants.IsTrue(loop.Test, _step.Scope, _step.Frame.Code), scope);
                break;
            case DoWhileStatement loop:
                Then(loop.Body);
                Then(loop.Test);
                break;
            case ForStatement loop:
                Then(loop.Init, scope: scope);
                Then(loop.Test, scope: scope);
                ThenBody(loop.Body, loop.Test is null ? true : Constants.IsTrue(loop.Test, scope, _step.Frame.Code), scope);
                Then(loop.Update, Maybe, scope);
                break;
            case ForInStatement loop:
                Then(loop.Right, scope: scope);
                ThenHead(loop.Left, scope);
                ThenBody(loop.Body, runs: null, scope);
                break;
            case ForOfStatement loop:
                Then(loop.Right, scope: scope);
                ThenHead(loop.Left, scope);
                ThenBody(loop.Body, Constants.LeastElements(loop.Right, scope, _step.Frame.Code) > 0 && !loop.Await ? true : null, scope);
                break;
        }

        Mend();
    }

    // The names at the head of a loop get a value before each round; what is assigned to is used.
    private void ThenHead(Node head, Scope scope)
    {
        if (head is VariableDeclaration variables)
        {
            foreach (var declarator in variables.Declarations)
            {
                ThenPattern(declarator.Id, Destructuring.Value.Unknown, scope);
            }
        }
        else
        {
            ThenPattern(head, Destructuring.Value.Unknown, scope, withNames: true);
        }
    }

    private void ThenBody(Node body, bool? runs, Scope scope)
    {
        if (runs != false)
            Then(body, runs == true ? null : Maybe, scope);
    }

    private void Mend() => Then(StepKind.Mended, isShown: _step.Frame.IsBroken);
}
