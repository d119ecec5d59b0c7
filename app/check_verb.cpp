// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/check_verb.h"

#include "app/open_document.h"
#include "app/run_verb.h"
#include "base/text.h"
#include "document/problems.h"
#include "io/json.h"

#include <algorithm>

namespace stowage::app {

namespace {

std::string_view wordFor(doc::Severity severity)
{
    switch (severity) {
    case doc::Severity::remark:
        return "remark";
    case doc::Severity::warning:
        return "warning";
    case doc::Severity::error:
        break;
    }
    return "error";
}

io::Json problemJson(const doc::Problem& problem)
{
    io::Json out = io::Json::object();
    out.set("severity", io::Json(wordFor(problem.severity)));
    out.set("element", io::Json(problem.element.text));
    out.set("field", io::Json(problem.field));
    out.set("words", io::Json(problem.words));
    out.set("advice", io::Json(problem.advice));
    return out;
}

void writeWords(const std::vector<doc::Problem>& problems, const doc::Document& document,
                const Streams& streams)
{
    for (const doc::Problem& problem : problems) {
        const doc::Element* element = document.find(problem.element);
        const std::string name = element != nullptr ? element->name : document.name;
        streams.out << wordFor(problem.severity) << ": " << plainLine(name);
        if (element != nullptr)
            streams.out << " (" << plainLine(problem.element.text) << ")";
        streams.out << ": " << plainLine(problem.words);
        if (!problem.advice.empty())
            streams.out << ' ' << plainLine(problem.advice);
        streams.out << '\n';
    }
    const auto count = static_cast<std::int64_t>(problems.size());
    streams.out << (count == 0 ? "No problems." : counted(count, "problem", "problems") + ".")
                << '\n';
}

void writeJson(const std::vector<doc::Problem>& problems, const Streams& streams)
{
    io::Json list = io::Json::array();
    for (const doc::Problem& problem : problems)
        list.append(problemJson(problem));
    io::Json out = io::Json::object();
    out.set("problems", std::move(list));
    streams.out << io::prettyJson(out);
}

} // namespace

Exit runCheck(const CheckRequest& request, const Streams& streams)
{
    const Result<io::Imported> opened = openDocument(QString::fromStdString(request.file));
    if (!opened)
        return complain(opened.error(), streams);
    tellImport(*opened, streams);
    const std::vector<doc::Problem> problems = doc::problemsOf(opened->document);
    if (request.json)
        writeJson(problems, streams);
    else
        writeWords(problems, opened->document, streams);
    const bool bad = !opened->remarks.empty() ||
                     std::any_of(problems.begin(), problems.end(), [](const doc::Problem& problem) {
                         return problem.severity != doc::Severity::remark;
                     });
    return bad ? Exit::no : Exit::good;
}

} // namespace stowage::app
