// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/convert_verb.h"

#include "app/export_definition.h"
#include "app/files.h"
#include "app/open_document.h"
#include "app/run_verb.h"
#include "base/text.h"
#include "document/apply.h"
#include "document/arrange.h"
#include "document/clipboard.h"
#include "io/document_json.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace stowage::app {

namespace {
constexpr std::string_view kDocument = "stowage";

struct Format {
    std::string_view name;
    io::DefinitionForm form = io::DefinitionForm::registered;
};
constexpr Format kFormats[] = {
    {"task-definition", io::DefinitionForm::registered},
    {"describe-task-definition", io::DefinitionForm::described},
    {"cloudformation", io::DefinitionForm::cloudFormation},
};

// Null: a document.
const Format* formatOf(const ConvertRequest& request)
{
    const auto* found = std::find_if(std::begin(kFormats), std::end(kFormats),
                                     [&](const Format& each) { return each.name == request.to; });
    return found == std::end(kFormats) ? nullptr : found;
}

Outcome isWritable(const ConvertRequest& request)
{
    const bool isDefinition = formatOf(request) != nullptr;
    if (request.to != kDocument && !isDefinition)
        return Error{Fault::invalid,
                     request.to +
                         (request.to == "mermaid" ? " cannot be written yet"
                                                  : " is no format that can be written") +
                         "; write stowage, task-definition, describe-task-definition or "
                         "cloudformation.",
                     "--to"};
    if (std::count(request.inputs.begin(), request.inputs.end(), "-") > 1)
        return Error{Fault::invalid, "the standard input can be read only once.", "-"};
    if (!request.family.empty() && !isDefinition)
        return Error{Fault::invalid, "only a task definition is chosen by its family.", "--family"};
    return Done{};
}

// To the right of what is there already.
Outcome add(doc::Document& whole, const doc::Document& part)
{
    const doc::Rect there = doc::boundsOf(whole);
    const doc::Rect more = doc::boundsOf(part);
    const int dx = there.right() + 2 * doc::kGrid - more.x;
    const Result<doc::Pasted> pasted = doc::paste(whole, part, {{}, dx, there.y - more.y});
    if (!pasted)
        return pasted.error();
    for (const doc::Edit& edit : pasted->edits) {
        Result<doc::Document> next = doc::apply(whole, edit);
        if (!next)
            return next.error();
        whole = *std::move(next);
    }
    return Done{};
}

Result<doc::Document> readAll(const ConvertRequest& request, const Streams& streams)
{
    doc::Document whole;
    for (std::size_t n = 0; n < request.inputs.size(); ++n) {
        const Result<io::Imported> opened = openDocument(QString::fromStdString(request.inputs[n]));
        if (!opened)
            return opened.error();
        tellImport(*opened, streams);
        if (n == 0)
            whole = opened->document;
        else if (const Outcome added = add(whole, opened->document); !added)
            return Error{added.error().fault, added.error().message, request.inputs[n]};
    }
    return whole;
}

void tellLeftOut(const doc::Document& document, const std::vector<ElementId>& definitions,
                 const Streams& streams)
{
    std::size_t taken = 0;
    for (const ElementId& definition : definitions)
        taken += document.withDescendants(definition).size();
    const auto left = static_cast<std::int64_t>(document.elements().size() - taken);
    if (left > 0)
        streams.err << "stowage: ignored: " << counted(left, "element is", "elements are")
                    << " no part of "
                    << (definitions.size() == 1
                            ? "the task definition " +
                                  plainLine(document.find(definitions.front())->name)
                            : std::string("the task definitions"))
                    << ".\n";
}

// A template holds all of them, everything else one.
Result<std::vector<ElementId>> definitionsFor(const ConvertRequest& request,
                                              const doc::Document& document)
{
    if (formatOf(request)->form == io::DefinitionForm::cloudFormation && request.family.empty())
        if (std::vector<ElementId> all = definitionsIn(document); !all.empty())
            return all;
    const Result<ElementId> definition = definitionToExport(document, {}, request.family);
    if (!definition)
        return Error{definition.error().fault,
                     definition.error().message +
                         (request.family.empty() ? " Name it with --family." : ""),
                     request.inputs.front()};
    return std::vector<ElementId>{*definition};
}
} // namespace

Exit runConvert(const ConvertRequest& request, const Streams& streams)
{
    if (const Outcome writable = isWritable(request); !writable)
        return complain(writable.error(), streams);
    const Result<doc::Document> document = readAll(request, streams);
    if (!document)
        return complain(document.error(), streams);
    std::string text;
    if (request.to == kDocument) {
        text = io::writeDocument(*document);
    } else {
        const Result<std::vector<ElementId>> definitions = definitionsFor(request, *document);
        if (!definitions)
            return complain(definitions.error(), streams);
        tellLeftOut(*document, *definitions, streams);
        text = definitionText(*document, *definitions, formatOf(request)->form);
    }
    const Outcome written = writeOutput(request.output, text, streams.out);
    return written ? Exit::good : complain(written.error(), streams);
}

} // namespace stowage::app
