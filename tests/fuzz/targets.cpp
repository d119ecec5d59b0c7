// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/targets.h"

#include "document/apply.h"
#include "document/clipboard.h"
#include "io/document_json.h"
#include "io/import.h"
#include "io/png.h"
#include "io/recording.h"
#include "io/task_definition_json.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace stowage::tests {

namespace {
void must(bool promise, const char* words)
{
    if (promise)
        return;
    std::fprintf(stderr, "broken promise: %s\n", words);
    std::abort();
}

void mustSurviveSaving(const doc::Document& document)
{
    const std::string text = io::writeDocument(document);
    const auto again = io::readDocument(text, "again");
    must(again.has_value(), "what is written can be read");
    must(again->document == document, "what is written reads the same");
    must(io::writeDocument(again->document) == text, "what reads the same is written the same");
}

io::Json definitionOf(const doc::Document& document)
{
    const doc::Element& definition = *document.find(ElementId("task-definition-1"));
    std::vector<const doc::Element*> containers;
    for (const ElementId& id : document.childrenOf(definition.id))
        containers.push_back(document.find(id));
    return io::taskDefinitionJson(definition, containers);
}

std::uint32_t numberAt(std::string_view bytes, std::size_t at)
{
    std::uint32_t number = 0;
    for (std::size_t n = 0; n < 4; ++n)
        number = number << 8U | static_cast<unsigned char>(bytes[at + n]);
    return number;
}

// PNG (Portable Network Graphics) Specification: each chunk has a length, a type, data and a sum.
std::string withRightSums(std::string_view picture)
{
    static const std::array<std::uint32_t, 256> kTable = [] {
        std::array<std::uint32_t, 256> table{};
        for (std::uint32_t n = 0; n < table.size(); ++n) {
            table[n] = n;
            for (int bit = 0; bit < 8; ++bit)
                table[n] = table[n] >> 1U ^ ((table[n] & 1U) != 0 ? 0xEDB88320U : 0U);
        }
        return table;
    }();
    std::string out(picture);
    std::size_t at = 8;
    while (out.size() - at >= 12) {
        const std::size_t length = numberAt(out, at);
        if (length > out.size() - at - 12)
            break;
        std::uint32_t sum = ~0U;
        for (std::size_t n = at + 4; n < at + 8 + length; ++n)
            sum = sum >> 8U ^ kTable[(sum ^ static_cast<unsigned char>(out[n])) & 0xFFU];
        for (std::size_t n = 0; n < 4; ++n)
            out[at + 8 + length + n] = static_cast<char>(~sum >> (24 - 8 * n) & 0xFFU);
        at += 12 + length;
    }
    return out;
}

void takePicture(std::string_view bytes)
{
    if (const auto inside = io::extractFromPng(bytes))
        static_cast<void>(io::readDocument(*inside, "fuzz"));
    if (const auto with = io::embedInPng(bytes, "{\"stowage\": 1}")) {
        const auto inside = io::extractFromPng(*with);
        must(inside && *inside == "{\"stowage\": 1}", "what is put into a picture comes out");
    }
}
} // namespace

void fuzzTaskDefinition(std::string_view bytes)
{
    if (const auto json = io::parseJson(bytes, "fuzz", io::kImportLimits))
        static_cast<void>(io::readTaskDefinition(*json)); // as RegisterTaskDefinition does
    const auto imported = io::readAny(bytes, "fuzz.json");
    if (!imported) {
        must(!imported.error().message.empty() && !imported.error().where.empty(),
             "a refusal says what and where");
        return;
    }
    for (const io::ImportLine& line : imported->report)
        must(!io::lineOf(line).empty(), "a line says something");
    if (!io::isImport(imported->form))
        return;
    mustSurviveSaving(imported->document);
    const io::Json json = definitionOf(imported->document);
    const auto again = io::readAny(io::prettyJson(json), "fuzz.json");
    must(again.has_value(), "what is exported can be imported");
    must(definitionOf(again->document) == json, "what is exported comes back the same");
}

void fuzzDocument(std::string_view bytes)
{
    const auto opened = io::readDocument(bytes, "fuzz");
    if (opened)
        mustSurviveSaving(opened->document);
}

// A changed byte makes a chunk's sum wrong, and nothing behind it would ever be reached.
void fuzzPicture(std::string_view bytes)
{
    if (!io::isPng(bytes))
        return;
    takePicture(bytes);
    takePicture(withRightSums(bytes));
}

void fuzzCalls(std::string_view bytes)
{
    static_cast<void>(io::readCalls(bytes, "fuzz"));
    const auto read = io::readRecording(bytes, "fuzz");
    if (!read)
        return;
    std::string text;
    for (const io::Recorded& each : *read)
        text += io::writeRecorded(each);
    const auto again = io::readRecording(text, "again");
    must(again && again->size() == read->size(), "what is recorded can be repeated");
}

void fuzzClipboard(std::string_view bytes)
{
    const auto imported = io::readAny(bytes, "clipboard");
    if (!imported)
        return;
    static const doc::Document kBoard = [] {
        doc::Element definition;
        definition.id = ElementId("task-definition-1");
        definition.name = "web";
        definition.props = doc::TaskDefinition{};
        definition.place = doc::Rect{0, 0, 220, 140};
        doc::Document document;
        document.put(std::move(definition));
        return document;
    }();
    const auto pasted =
        doc::paste(kBoard, imported->document, {ElementId("task-definition-1"), 20, 20});
    if (!pasted)
        return;
    doc::Document board = kBoard;
    for (const doc::Edit& edit : pasted->edits) {
        const auto next = doc::apply(board, edit);
        must(next.has_value(), "what is pasted can be applied");
        board = *next;
    }
    mustSurviveSaving(board);
}

} // namespace stowage::tests

#ifdef STOWAGE_FUZZ_TARGET
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    stowage::tests::kFuzzTargets[STOWAGE_FUZZ_TARGET].run(
        {reinterpret_cast<const char*>(data), size});
    return 0;
}
#endif
