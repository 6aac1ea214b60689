using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using Extractor.Text;

namespace Extractor.Tests.Conventions;

/// <summary>The engine's folders build on each other in one direction, and nothing but its input decides what it finds.</summary>
public class EngineTests
{
    private static readonly string[] Order =
        ["Text", "Documents", "Loading", "Repair", "Segmentation", "Recognition", "Rules", "Facts", "Audit", "Pipelines"];

    private static readonly string[] BannedNamespaces = ["System.Net", "System.Data", "System.Timers"];

    private static readonly string[] BannedTypes = ["System.Console", "System.Diagnostics.Stopwatch", "System.Threading.Timer", "System.TimeProvider"];

    private static readonly string[] BannedMembers =
    [
        "DateTime.get_Now", "DateTime.get_UtcNow", "DateTime.get_Today", "DateTimeOffset.get_Now", "DateTimeOffset.get_UtcNow",
        "Guid.NewGuid", "Environment.get_TickCount", "Environment.get_TickCount64", "Random.get_Shared",
    ];

    private static Assembly Engine => typeof(TextSpan).Assembly;

    [Fact]
    public void AFolderUsesOnlyItselfAndEarlierOnes()
    {
        var wrong = from type in Types()
                    from used in TypeUse.Of(type)
                    where used.Assembly == Engine && Folder(used) is not null && Place(used) > Place(type)
                    select $"{type.FullName} uses {used.FullName}";

        Assert.Empty(wrong.Distinct());
    }

    [Fact]
    public void EveryFolderHasItsPlaceInTheOrder() => Assert.Empty(Types().Select(t => Folder(t)!).Distinct().Except(Order));

    [Fact]
    public void NoConsoleClockNetworkOrDatabaseIsUsed()
    {
        using var file = new PEReader(File.OpenRead(Engine.Location));
        var metadata = file.GetMetadataReader();
        var types = metadata.TypeReferences.Select(h => Name(metadata, h))
            .Where(t => BannedTypes.Contains(t) || BannedNamespaces.Any(n => t.StartsWith(n + ".", StringComparison.Ordinal)));
        var members = metadata.MemberReferences.Select(metadata.GetMemberReference)
            .Where(m => m.Parent.Kind == HandleKind.TypeReference)
            .Select(m => $"{metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)m.Parent).Name)}.{metadata.GetString(m.Name)}")
            .Where(BannedMembers.Contains);

        Assert.Empty(types.Concat(members));
    }

    [Fact]
    public void NoStaticFieldCanChange()
    {
        var fields = Types().Where(t => !t.IsDefined(typeof(CompilerGeneratedAttribute)))
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(f => !f.IsInitOnly && !f.IsLiteral && !f.IsDefined(typeof(CompilerGeneratedAttribute)));

        Assert.Empty(fields.Select(f => $"{f.DeclaringType!.FullName}.{f.Name}"));
    }

    private static IEnumerable<Type> Types() => Engine.GetTypes().Where(t => Folder(t) is not null);

    /// <summary>The folder of a type of ours; null for what the compiler adds outside all namespaces.</summary>
    private static string? Folder(Type type) => type.Namespace?.Split('.') is ["Extractor", var folder, ..] ? folder : null;

    private static int Place(Type type) => Array.IndexOf(Order, Folder(type));

    private static string Name(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }
}
