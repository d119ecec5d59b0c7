// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/open_document.h"

#include "app/files.h"
#include "io/png.h"
#include "io/svg.h"

namespace stowage::app {

Result<io::Opened> openDocument(const QString& path)
{
    const std::string name = path.toStdString();
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return bytes.error();
    const std::string text = bytes->toStdString();
    const bool isPng = io::isPng(text);
    if (!isPng && !io::isSvg(text))
        return io::readDocument(text, name);
    Result<std::string> inside = isPng ? io::extractFromPng(text) : io::extractFromSvg(text);
    if (!inside)
        return Error{inside.error().fault, inside.error().message, name};
    return io::readDocument(*inside, name);
}

} // namespace stowage::app
