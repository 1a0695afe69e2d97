namespace Microsoft.Build.Framework;

/// <summary>
/// Tells a multi-threaded MSBuild that the task may run in process beside others: it takes absolute paths and touches
/// neither the current directory nor the environment. MSBuild knows the attribute by its full name, so our own copy
/// serves also where the referenced MSBuild does not have it yet.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class MSBuildMultiThreadableTaskAttribute : Attribute;
