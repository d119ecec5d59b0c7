// SPDX-License-Identifier: MIT
#include "io/png.h"

#include <array>
#include <cstdint>
#include <vector>

namespace stowage::io {

namespace {

// PNG (Portable Network Graphics) Specification: signature, chunks of length, type, data and CRC.
constexpr std::string_view kSignature("\x89PNG\r\n\x1a\n", 8);
constexpr std::size_t kFrame = 12; // length, type and CRC
constexpr std::size_t kLargest = 32U << 20U;
// Keyword, then no compression, no compression method, no language and no translated keyword.
constexpr std::string_view kHead("stowage\0\0\0\0\0", 12);

struct Chunk {
    std::string_view type;
    std::string_view data;
    std::string_view whole;
};

std::uint32_t crcOf(std::string_view bytes)
{
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const char letter : bytes) {
        crc ^= static_cast<unsigned char>(letter);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    return crc ^ 0xFFFFFFFFU;
}

std::uint32_t numberAt(std::string_view bytes, std::size_t at)
{
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4; ++i)
        number = number << 8U | static_cast<unsigned char>(bytes[at + i]);
    return number;
}

void appendNumber(std::string& bytes, std::uint32_t number)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += static_cast<char>(number >> static_cast<unsigned>(shift) & 0xFFU);
}

Error damaged()
{
    return {Fault::unreadable, "the picture is damaged or cut short; export it again.", {}};
}

Result<std::vector<Chunk>> chunksOf(std::string_view png)
{
    if (!isPng(png))
        return Error{Fault::unreadable, "this is no PNG picture.", {}};
    std::vector<Chunk> chunks;
    std::size_t at = kSignature.size();
    while (at < png.size()) {
        if (png.size() - at < kFrame)
            return damaged();
        const std::size_t length = numberAt(png, at);
        if (length > png.size() - at - kFrame)
            return damaged();
        const std::string_view typeAndData = png.substr(at + 4, 4 + length);
        if (numberAt(png, at + 8 + length) != crcOf(typeAndData))
            return damaged();
        chunks.push_back(
            {typeAndData.substr(0, 4), typeAndData.substr(4), png.substr(at, kFrame + length)});
        at += kFrame + length;
        if (chunks.back().type == "IEND")
            return chunks;
    }
    return damaged();
}

bool isOurs(const Chunk& chunk)
{
    return chunk.type == "iTXt" && chunk.data.starts_with(std::string_view("stowage\0", 8));
}

} // namespace

bool isPng(std::string_view bytes)
{
    return bytes.starts_with(kSignature);
}

Result<std::string> embedInPng(std::string_view png, std::string_view document)
{
    if (document.size() > kLargest)
        return Error{
            Fault::limit, "the drawing is larger than 32 MiB; export it without the design.", {}};
    const Result<std::vector<Chunk>> chunks = chunksOf(png);
    if (!chunks)
        return chunks.error();
    std::string ours("iTXt");
    ours.append(kHead).append(document);
    std::string out(kSignature);
    for (const Chunk& chunk : *chunks) {
        if (isOurs(chunk))
            continue;
        if (chunk.type == "IEND") {
            appendNumber(out, static_cast<std::uint32_t>(ours.size() - 4));
            out += ours;
            appendNumber(out, crcOf(ours));
        }
        out += chunk.whole;
    }
    return out;
}

Result<std::string> extractFromPng(std::string_view png)
{
    const Result<std::vector<Chunk>> chunks = chunksOf(png);
    if (!chunks)
        return chunks.error();
    for (const Chunk& chunk : *chunks) {
        if (!isOurs(chunk))
            continue;
        if (!chunk.data.starts_with(kHead) || chunk.data.size() - kHead.size() > kLargest)
            return damaged();
        return std::string(chunk.data.substr(kHead.size()));
    }
    return Error{
        Fault::notFound,
        "the picture holds no Stowage drawing; export it with \"embed the design\" switched on.",
        {}};
}

} // namespace stowage::io
