// From the model of each type of diagram to the one graph that rules see: the types in which lines connect names are here,
// those that list what they show are in the other file.

using ContentLint.Mermaid.Shared;
using ContentLint.Mermaid.Types.Class;
using ContentLint.Mermaid.Types.EntityRelationship;
using ContentLint.Mermaid.Types.Flowchart;
using ContentLint.Mermaid.Types.Gantt;
using ContentLint.Mermaid.Types.GitGraph;
using ContentLint.Mermaid.Types.Mindmap;
using ContentLint.Mermaid.Types.Requirement;
using ContentLint.Mermaid.Types.Sequence;
using ContentLint.Mermaid.Types.State;

namespace ContentLint.Lessons.Diagrams;

/// <summary>Makes graphs of diagrams that Mermaid accepts.</summary>
internal static partial class GraphReader
{
    public static DiagramGraph Read(DiagramModel model)
    {
        var graph = new GraphBuilder();
        switch (model)
        {
            case FlowchartModel flowchart: AddFlowchart(graph, flowchart); break;
            case SequenceModel sequence: AddSequence(graph, sequence); break;
            case StateModel states: AddStates(graph, states); break;
            case ClassModel classes: AddClasses(graph, classes); break;
            case ErModel entities: AddEntities(graph, entities); break;
            case RequirementModel requirements: AddRequirements(graph, requirements); break;
            case GitGraphModel git: AddCommits(graph, git); break;
            case MindmapModel mindmap: AddMindmap(graph, mindmap); break;
            case GanttModel gantt: AddGantt(graph, gantt); break;
            case GraphModel other: AddGraph(graph, other); break;
        }

        return graph.Build(model);
    }

    private static void AddGraph(GraphBuilder graph, GraphModel model)
    {
        (graph.Title, graph.Direction) = (model.Title, model.Direction);
        foreach (var group in model.Groups)
            graph.AddGroup(group, group.Kind, group.Id, group.Label, group.Group, group.Span);
        foreach (var node in model.Nodes)
            graph.AddNode(node, node.Kind, node.Id, node.Label, node.Group, node.Span, node.Details);
        foreach (var edge in model.Edges)
            graph.AddEdge(edge.Kind, edge.From, edge.To, edge.Label, edge.Span);
    }

    // The id of a subgraph is also the id of a node that is not drawn.
    private static void AddFlowchart(GraphBuilder graph, FlowchartModel model)
    {
        graph.Direction = model.Direction;
        foreach (var subgraph in model.Subgraphs)
            graph.AddGroup(subgraph, model.IsAgentflow ? "flow" : "subgraph", subgraph.Id, subgraph.Title, subgraph.Parent, subgraph.Span);
        foreach (var node in model.Nodes.Where(n => n.IsDrawn && graph.Find(n.Id) is null).ToList())
            graph.AddNode(node, node.IsConnector ? "connector" : "node", node.Id, node.Label ?? node.Id, node.DrawnIn, node.Span, shape: node.Shape);
        foreach (var edge in model.Edges)
            graph.AddEdge(edge.Link, edge.From, edge.To, edge.Label, edge.Span, edge.Id);
    }

    private static void AddSequence(GraphBuilder graph, SequenceModel model)
    {
        graph.Title = model.Title;
        foreach (var block in model.Blocks)
            graph.AddGroup(block, block.Word, null, block.Label, block.Parent, block.Span);
        foreach (var participant in model.Nodes.Where(p => p.IsDeclared || p.IsUsed))
            graph.AddNode(participant, participant.IsActor ? "actor" : "participant", participant.Id, participant.Label ?? participant.Id, participant.Box, participant.Span);
        foreach (var message in model.Messages)
            graph.AddEdge(message.Arrow, message.From, message.To, message.Text, message.Span, group: message.Block);
    }

    private static void AddStates(GraphBuilder graph, StateModel model)
    {
        foreach (var state in model.Nodes.Where(s => s.IsComposite))
            graph.AddGroup(state, "state", state.Id, LabelOf(state), state.Parent, state.Span);
        foreach (var state in model.Nodes.Where(s => !s.IsComposite))
            graph.AddNode(state, "state", state.Id, LabelOf(state), state.DrawnIn, state.Span, state.Descriptions.Skip(1));
        foreach (var transition in model.Transitions)
            graph.AddEdge("-->", transition.From, transition.To, transition.Label, transition.Span);
    }

    private static string LabelOf(StateNode state) => state.Descriptions.Count > 0 ? state.Descriptions[0] : state.Id;

    private static void AddClasses(GraphBuilder graph, ClassModel model)
    {
        foreach (var block in model.Namespaces)
            graph.AddGroup(block, "namespace", null, block.Label ?? block.Name, block.Parent, block.Span);
        foreach (var node in model.Nodes)
            graph.AddNode(node, "class", node.Id, node.Label ?? node.Id, node.Namespace, node.Span, node.Members);
        foreach (var relation in model.Relations)
            graph.AddEdge(relation.Link, relation.From, relation.To, relation.Label, relation.Span);
    }

    private static void AddEntities(GraphBuilder graph, ErModel model)
    {
        foreach (var subgraph in model.Subgraphs)
            graph.AddGroup(subgraph, "subgraph", subgraph.Name, subgraph.Title ?? subgraph.Name, subgraph.Parent, subgraph.Span);
        foreach (var entity in model.Nodes.Where(e => graph.Find(e.Id) is null).ToList())
            graph.AddNode(entity, "entity", entity.Id, entity.Alias ?? entity.Id, entity.DrawnIn, entity.Span, entity.Attributes.Select(AttributeOf));
        foreach (var relationship in model.Relationships)
            graph.AddEdge(relationship.Link, relationship.From, relationship.To, relationship.Role, relationship.Span);
    }

    private static string AttributeOf(ErAttribute attribute) =>
        attribute.Keys.Count == 0 ? $"{attribute.Type} {attribute.Name}" : $"{attribute.Type} {attribute.Name} {string.Join(", ", attribute.Keys)}";

    private static void AddRequirements(GraphBuilder graph, RequirementModel model)
    {
        foreach (var node in model.Nodes)
            graph.AddNode(node, node.Kind, node.Name, node.Name, null, node.Span, node.Properties.Select(p => $"{p.Name}: {p.Value}"));
        foreach (var relation in model.Relations)
            graph.AddEdge(relation.Kind, relation.From.Name, relation.To.Name, null, relation.Span);
    }

    private static void AddCommits(GraphBuilder graph, GitGraphModel model)
    {
        var branches = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var branch in model.Branches.Where(b => !branches.ContainsKey(b.Name)))
        {
            branches.Add(branch.Name, new object());
            graph.AddGroup(branches[branch.Name], "branch", null, branch.Name, null, branch.Span);
        }

        foreach (var commit in model.Commits)
        {
            graph.AddNode(commit, WordOf(commit.Kind), commit.Id, commit.Id ?? "", branches[commit.Branch], commit.Span);
            foreach (var parent in commit.Parents)
                graph.AddEdge("parent", graph.Of(parent), graph.Of(commit), commit.Span);
        }
    }

    private static string WordOf(GitCommitKind kind) => kind switch
    {
        GitCommitKind.Merge => "merge",
        GitCommitKind.CherryPick => "cherry-pick",
        _ => "commit",
    };

    private static void AddMindmap(GraphBuilder graph, MindmapModel model)
    {
        foreach (var node in model.Nodes)
        {
            graph.AddNode(node, "node", null, node.Label, null, node.Span);
            graph.AddText("node", node.Label, node.LabelSpan);
            if (node.Parent is { } parent)
                graph.AddEdge("child", graph.Of(parent), graph.Of(node), node.Span);
        }
    }
}
