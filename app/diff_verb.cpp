// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diff_verb.h"

#include "app/open_document.h"
#include "app/run_verb.h"
#include "base/text.h"
#include "document/comparison.h"

namespace stowage::app {

Exit runDiff(const DiffRequest& request, const Streams& streams)
{
    if (request.before == "-" && request.after == "-")
        return complain({Fault::invalid, "the standard input can be read only once.", "-"},
                        streams);
    const Result<io::Imported> before = openDocument(QString::fromStdString(request.before));
    if (!before)
        return complain(before.error(), streams);
    const Result<io::Imported> after = openDocument(QString::fromStdString(request.after));
    if (!after)
        return complain(after.error(), streams);
    tellImport(*before, streams);
    tellImport(*after, streams);
    const auto lines = doc::comparison(before->document, after->document);
    for (const std::string& line : lines)
        streams.out << plainLine(line) << '\n';
    return lines.empty() ? Exit::good : Exit::no;
}

} // namespace stowage::app
