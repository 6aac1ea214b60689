using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Extractor.Segmentation;

/// <summary>A model file mapped into memory, checked once when it is opened. Immutable; unmapped when nobody holds it.</summary>
internal sealed unsafe class ModelFile
{
    private const int Alignment = 64;
    private const int TableStart = 24; // magic, length, checksum of everything behind it, reserved
    private const int HeaderLength = (TableStart + ((int)ModelSection.Count * 16) + Alignment - 1) / Alignment * Alignment;

    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _start;

    private ModelFile(MemoryMappedViewAccessor view)
    {
        _view = view;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
    }

    ~ModelFile()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
    }

    private static ReadOnlySpan<byte> Magic => "EXJIEBA1"u8;

    /// <exception cref="SegmentationModelException">Missing, unreadable, of another format, cut off or damaged.</exception>
    public static ModelFile Open(string path)
    {
        if (!BitConverter.IsLittleEndian)
        {
            throw new SegmentationModelException(path, "it is little-endian and this machine is not.");
        }

        if (!File.Exists(path))
        {
            throw new SegmentationModelException(path, "there is no such file.");
        }

        try
        {
            var length = new FileInfo(path).Length;
            if (length < HeaderLength)
            {
                throw new SegmentationModelException(path, $"it is cut off at {length} bytes.");
            }

            using var map = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
            var file = new ModelFile(map.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read));
            file.Check(path, length);
            return file;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SegmentationModelException(path, "it cannot be read: " + e.Message, e);
        }
    }

    /// <summary>Writes a model; equal sections give equal bytes.</summary>
    public static void Write(Stream output, Func<ModelSection, byte[]> section)
    {
        var parts = Enumerable.Range(0, (int)ModelSection.Count).Select(i => section((ModelSection)i)).ToArray();
        var at = HeaderLength;
        var table = new List<(int Start, int Length)>();
        foreach (var part in parts)
        {
            table.Add((at, part.Length));
            at += (part.Length + Alignment - 1) / Alignment * Alignment;
        }

        var bytes = new byte[at];
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(8), bytes.Length);
        for (var i = 0; i < parts.Length; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(TableStart + (i * 16)), table[i].Start);
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(TableStart + (i * 16) + 8), table[i].Length);
            parts[i].CopyTo(bytes, table[i].Start);
        }

        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(16), Checksum(bytes.AsSpan(TableStart)));
        output.Write(bytes);
    }

    public ReadOnlySpan<T> Section<T>(ModelSection section)
        where T : unmanaged
    {
        var entry = new ReadOnlySpan<long>(_start + TableStart + ((int)section * 16), 2);
        return MemoryMarshal.Cast<byte, T>(new ReadOnlySpan<byte>(_start + entry[0], (int)entry[1]));
    }

    /// <summary>Where a section begins. Valid as long as this object is reachable.</summary>
    public T* Pointer<T>(ModelSection section)
        where T : unmanaged => (T*)(_start + *(long*)(_start + TableStart + ((int)section * 16)));

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(bytes))
        {
            sum = BitOperations.Crc32C(sum, word);
        }

        return ~sum;
    }

    private void Check(string path, long length)
    {
        if (!new ReadOnlySpan<byte>(_start, Magic.Length).SequenceEqual(Magic))
        {
            throw new SegmentationModelException(path, "it is not a segmentation model of this version.");
        }

        var stated = *(long*)(_start + 8);
        if (stated != length)
        {
            throw new SegmentationModelException(path, $"it has {length} bytes and should have {stated}.");
        }

        if (Checksum(new ReadOnlySpan<byte>(_start + TableStart, (int)length - TableStart)) != *(uint*)(_start + 16))
        {
            throw new SegmentationModelException(path, "it is damaged: its checksum does not hold.");
        }
    }
}
