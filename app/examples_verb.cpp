// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/examples_verb.h"

#include "app/examples.h"
#include "app/files.h"
#include "app/run_verb.h"
#include "io/document_json.h"

#include <algorithm>

namespace stowage::app {

namespace {
void list(const Streams& streams)
{
    qsizetype longest = 0;
    for (const QString& name : exampleNames())
        longest = std::max(longest, name.size());
    for (const QString& name : exampleNames())
        streams.out << (name.leftJustified(longest + 2) + aboutExample(name)).toStdString() << '\n';
}
} // namespace

Exit runExamples(const ExamplesRequest& request, const Streams& streams)
{
    if (request.name.empty()) {
        list(streams);
        return Exit::good;
    }
    const Result<doc::Document> document = openExample(QString::fromStdString(request.name));
    if (!document)
        return complain(document.error(), streams);
    const Outcome written = writeOutput(request.output, io::writeDocument(*document), streams.out);
    return written ? Exit::good : complain(written.error(), streams);
}

} // namespace stowage::app
