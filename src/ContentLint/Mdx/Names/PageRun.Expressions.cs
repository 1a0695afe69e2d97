// Expressions, in the order JavaScript evaluates them.

using Acornima;
using Acornima.Ast;
using ContentLint.Mdx.JavaScript;

namespace ContentLint.Mdx.Names;

internal sealed partial class PageRun
{
    private void Visit(Node node)
    {
        switch (node)
        {
            case Identifier name:
                _finder.Use(name, _step.Frame.Code, _step.Scope, Current, _needed.Contains(name));
                break;
            case ParenthesizedExpression parentheses:
                VisitParentheses(parentheses);
                break;
            case IFunction:
                _functions.Enqueue(node);
                break;
            case IClass definition:
                VisitClass(node, definition);
                break;
            case UnaryExpression { Operator: Operator.TypeOf } look when _step.Frame.Code.Bare(look.Argument) is Identifier:
                break;
            case ConditionalExpression choice:
                Then(choice.Test);
                ThenEither(Constants.IsTrue(choice.Test, _step.Scope, _step.Frame.Code), choice.Consequent, choice.Alternate, _step.IsShown);
                break;
            case LogicalExpression logical:
                Then(logical.Left);
                VisitRight(logical);
                break;
            case SequenceExpression sequence:
                for (var i = 0; i < sequence.Expressions.Count; i++)
                    Then(sequence.Expressions[i], isShown: _step.IsShown && i == sequence.Expressions.Count - 1);
                break;
            case ArrayExpression array:
                foreach (var element in array.Elements)
                    Then(element, isShown: _step.IsShown);
                break;
            case Property property:
                if (property.Computed)
                    Then(property.Key);
                Then(property.Value);
                break;
            case MemberExpression member:
                VisitMember(member);
                break;
            case ChainExpression chain:
                VisitChain(chain);
                break;
            case CallExpression call:
                VisitCall(call, call.Callee, call.Arguments);
                break;
            case NewExpression make:
                VisitNew(make);
                break;
            case UpdateExpression { Argument: Identifier counted }:
                Then(counted);
                Then(StepKind.Assigned, counted);
                break;
            case ImportExpression load:
                _finder.Load(load, _step.Frame.Code, _step.Scope, Current);
                ThenAll(node.ChildNodes);
                break;
            case AssignmentExpression assignment:
                VisitAssignment(assignment);
                break;
            case MetaProperty or PrivateIdentifier or Literal or TemplateElement:
                break;
            case Statement statement:
                VisitStatement(statement);
                break;
            default:
                ThenAll(node.ChildNodes);
                break;
        }
    }

    // What JSX has become is a call of a number: the element's expressions are its arguments.
    private void VisitParentheses(ParenthesizedExpression node)
    {
        if (_step.Frame.Code.ElementsAt(node) is not { } elements)
        {
            Then(node.Expression, isShown: _step.IsShown);
            return;
        }

        foreach (var element in elements)
        {
            if (JsxName.IsComponent(element.Name))
                _finder.UseComponent(element, _step.Frame.Code, _step.Scope, Current, _step.IsShown && !element.IsInComponent);
        }

        var isShown = _step.IsShown && !elements.Exists(e => JsxName.IsComponent(e.Name));
        var containers = new Stack<Node>();
        var inner = node.Expression as Node;
        while (inner is CallExpression call)
        {
            foreach (var argument in call.Arguments.Reverse())
                containers.Push(argument);
            inner = call.Callee;
        }

        foreach (var container in containers)
            Then(container, isShown: isShown);
    }

    private void VisitMember(MemberExpression member)
    {
        var target = _step.Frame.Code.Bare(member.Object);
        _needed.Add(target);
        if (_needed.Contains(member) && !member.Computed && target is Identifier name && member.Property is Identifier property)
            _finder.UseMember(name, property, _step.Frame.Code, _step.Scope, Current);
        Then(member.Object);
        if (member.Computed)
            Then(member.Property);
    }

    private void VisitRight(LogicalExpression logical)
    {
        bool? runs = logical.Operator switch
        {
            Operator.LogicalAnd => Constants.IsTrue(logical.Left, _step.Scope, _step.Frame.Code),
            Operator.LogicalOr => !Constants.IsTrue(logical.Left, _step.Scope, _step.Frame.Code),
            _ => Constants.IsNothing(logical.Left, _step.Scope, _step.Frame.Code),
        };
        if (runs != false)
            Then(logical.Right, runs == true ? Current : Maybe, isShown: _step.IsShown && runs == true);
    }

    // Of two branches the one that is taken, or both where that cannot be known.
    private void ThenEither(bool? condition, Node? whenTrue, Node? whenFalse, bool isShown)
    {
        if (condition != false)
            Then(whenTrue, condition == true ? Current : Maybe, isShown: isShown && condition == true);
        if (condition != true)
            Then(whenFalse, condition == false ? Current : Maybe, isShown: isShown && condition == false);
    }

    // `a?.b[c](d)`: nothing behind the `?.` runs when there is no `a`.
    private void VisitChain(ChainExpression chain)
    {
        var links = new Stack<Node>();
        Node start = chain.Expression;
        while (start is MemberExpression or CallExpression)
        {
            links.Push(start);
            start = start is MemberExpression member ? member.Object : ((CallExpression)start).Callee;
        }

        Then(start);
        var chance = Current;
        var isThere = Constants.IsNothing(start, _step.Scope, _step.Frame.Code) == false;
        foreach (var link in links)
        {
            if (((IChainElement)link).Optional && !isThere)
                chance = Maybe;
            isThere = false;
            if (link is CallExpression call)
                ThenAll(call.Arguments, chance);
            else if (link is MemberExpression { Computed: true } member)
                Then(member.Property, chance);
        }
    }

    private void VisitCall(Node call, Expression callee, in NodeList<Expression> arguments)
    {
        _needed.Add(_step.Frame.Code.Bare(callee));
        _finder.Load(call, _step.Frame.Code, _step.Scope, Current);
        Then(callee);
        ThenAll(arguments);
        switch (_step.Frame.Code.Bare(callee))
        {
            case IFunction function:
                Then(StepKind.Call, call, isShown: _step.IsShown, callee: function.Node);
                break;
            case Identifier name when _step.Scope.Find(name.Name)?.Function is { } function:
                Then(StepKind.Call, call, isShown: _step.IsShown, callee: function);
                break;
            case MemberExpression { Computed: false, Property: Identifier method } member
                when arguments.Count > 0 && Constants.CallsBack(method.Name, arguments.Count, Constants.LeastElements(member.Object, _step.Scope, _step.Frame.Code)):
                var callback = _step.Frame.Code.Bare(arguments[0]);
                var called = callback is Identifier named ? _step.Scope.Find(named.Name)?.Function : (callback as IFunction)?.Node;
                if (called is not null)
                    Then(StepKind.Call, isShown: _step.IsShown && method.Name is ("map" or "flatMap"), callee: called);
                break;
        }
    }

    // A class of its own runs its constructor; what one that extends another runs before it nobody knows.
    private void VisitNew(NewExpression make)
    {
        var callee = _step.Frame.Code.Bare(make.Callee);
        _needed.Add(callee);
        Then(make.Callee);
        ThenAll(make.Arguments);
        var named = callee is Identifier name ? _step.Scope.Find(name.Name) : null;
        var made = (callee as IClass ?? named?.Class as IClass) is { SuperClass: null } own ? ConstructorOf(own) : null;
        if ((made ?? (callee as IFunction)?.Node ?? named?.Function) is { } called)
            Then(StepKind.Call, make, callee: called);
    }

    private static FunctionExpression? ConstructorOf(IClass definition) =>
        definition.Body.Body.OfType<MethodDefinition>().FirstOrDefault(m => m.Kind == PropertyKind.Constructor)?.Value;

    private void VisitAssignment(AssignmentExpression assignment)
    {
        switch (_step.Frame.Code.Bare(assignment.Left))
        {
            case Identifier name when assignment.Operator == Operator.Assignment:
                Then(assignment.Right);
                Then(name);
                Then(StepKind.Assigned, name);
                break;
            case Identifier or MemberExpression:
                var isConditional = assignment.Operator is Operator.LogicalAndAssignment or Operator.LogicalOrAssignment or Operator.NullishCoalescingAssignment;
                Then(assignment.Left);
                Then(assignment.Right, isConditional ? Maybe : null);
                if (!isConditional && assignment.Left is Identifier changed)
                    Then(StepKind.Assigned, changed);
                break;
            default:
                Then(assignment.Right);
                ThenPattern(assignment.Left, ValueOf(assignment.Right), withNames: true);
                foreach (var part in Patterns.NamesOf(assignment.Left))
                    Then(StepKind.Assigned, part);
                break;
        }
    }

    // A class takes its base and its computed names, then gives its static members their values; the rest waits for `new`.
    private void VisitClass(Node node, IClass definition)
    {
        var scope = ScopeOf(node);
        Then(definition.SuperClass, scope: scope);
        foreach (var element in definition.Body.Body)
        {
            if (element is ClassProperty { Computed: true } computed)
                Then(computed.Key, scope: scope);
        }

        if (definition.Id is { } id)
            Then(StepKind.Ready, id, scope);
        foreach (var element in definition.Body.Body)
        {
            switch (element)
            {
                case StaticBlock block:
                    ThenAll(block.Body, scope: ScopeOf(block));
                    break;
                case MethodDefinition method:
                    Then(method.Value, scope: scope);
                    break;
                case ClassProperty { Value: { } value } property:
                    Then(value, property.Static ? Current : Maybe, scope);
                    break;
            }
        }

        if (node is ClassDeclaration { Id: { } declared })
            Then(StepKind.Ready, declared);
    }

    private Destructuring.Value ValueOf(Node expression) => Destructuring.Value.Of(expression, _step.Frame.Code);

    private void ThenPattern(Node pattern, Destructuring.Value value, Scope? scope = null, bool withNames = false)
    {
        foreach (var part in Destructuring.PartsOf(pattern, value, _step.Frame.Code, withNames))
        {
            if (part.IsDeclared)
                Then(StepKind.Ready, part.Node, scope);
            else
                Then(part.Node, part.IsCertain ? null : Maybe, scope);
        }
    }
}
