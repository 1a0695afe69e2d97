namespace ContentLint.Lessons.Facts;

/// <summary>A name that a lesson imports.</summary>
public sealed class ImportFact : LessonFact
{
    internal ImportFact(SourceLocation location, string name, string imported, string module, SourceLocation moduleLocation, bool isUsed, bool isNeeded)
        : base(location)
    {
        Name = name;
        Imported = imported;
        Module = module;
        ModuleLocation = moduleLocation;
        IsUsed = isUsed;
        IsNeeded = isNeeded;
    }

    /// <summary>The name in the lesson; empty for <c>import './style.css'</c> and <c>export { a } from './b'</c>, which bring none.</summary>
    public string Name { get; }

    /// <summary>What it is called in the module: a name, <c>default</c>, <c>*</c> for all of it; empty where no name is brought.</summary>
    public string Imported { get; }

    /// <summary>The module, as written between the quotes.</summary>
    public string Module { get; }

    /// <summary>Where the module is named, quotes included.</summary>
    public SourceLocation ModuleLocation { get; }

    /// <summary>Whether any code of the lesson uses the name.</summary>
    internal bool IsUsed { get; }

    /// <summary>Whether the page stops where the name has no value.</summary>
    internal bool IsNeeded { get; }
}
