package drainboard.decode;

import drainboard.decode.frame.Compression;

/// How a stream turned out to be written.
public record Recognised(Format format, Compression compression) {}
