// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/open_document.h"

#include "app/files.h"
#include "io/png.h"

namespace stowage::app {

Result<io::Opened> openDocument(const QString& path)
{
    const std::string name = path.toStdString();
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return bytes.error();
    const std::string text = bytes->toStdString();
    if (!io::isPng(text))
        return io::readDocument(text, name);
    Result<std::string> inside = io::extractFromPng(text);
    if (!inside)
        return Error{inside.error().fault, inside.error().message, name};
    return io::readDocument(*inside, name);
}

} // namespace stowage::app
