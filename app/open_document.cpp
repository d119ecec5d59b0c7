// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/open_document.h"

#include "app/files.h"
#include "base/text.h"

namespace stowage::app {

Result<io::Imported> openDocument(const QString& path)
{
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return bytes.error();
    return openBytes(*bytes, path);
}

Result<io::Imported> openBytes(const QByteArray& bytes, const QString& path)
{
    return io::readAny({bytes.constData(), static_cast<std::size_t>(bytes.size())},
                       path.toStdString());
}

void tellImport(const io::Imported& imported, const Streams& streams)
{
    for (const std::string& remark : imported.remarks)
        streams.err << "stowage: " << plainLine(remark) << '\n';
    for (const std::string& note : imported.notes)
        streams.err << "stowage: " << plainLine(note) << '\n';
    for (const io::ImportLine& line : imported.report)
        streams.err << "stowage: " << plainLine(io::lineOf(line)) << '\n';
}

} // namespace stowage::app
