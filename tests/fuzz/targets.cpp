// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/targets.h"

#include "document/apply.h"
#include "document/clipboard.h"
#include "io/document_json.h"
#include "io/import.h"
#include "io/png.h"
#include "io/recording.h"
#include "io/task_definition_json.h"

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

void fuzzPicture(std::string_view bytes)
{
    if (!io::isPng(bytes))
        return;
    if (const auto inside = io::extractFromPng(bytes))
        static_cast<void>(io::readDocument(*inside, "fuzz"));
    if (const auto with = io::embedInPng(bytes, "{\"stowage\": 1}")) {
        const auto inside = io::extractFromPng(*with);
        must(inside && *inside == "{\"stowage\": 1}", "what is put into a picture comes out");
    }
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
