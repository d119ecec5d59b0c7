// SPDX-License-Identifier: GPL-3.0-or-later
#include "tidy/rules.h"

#include <QRegularExpression>

namespace tidy {
namespace {

// Views use the drawing, its kinds, what is reported of the world and what is searched in these,
// and whatever lies below.
const QStringList kUsedByViews = {"document", "kinds", "report", "search"};

// Standard headers whose results differ between machines, runs or languages.
const QStringList kUnrepeatable = {
    "unordered_map", "unordered_set", "chrono",  "ctime",  "time.h", "random",
    "thread",        "mutex",         "atomic",  "future", "locale", "condition_variable",
    "iostream",      "sstream",       "iomanip", "regex",  "format", "expected"};

QStringList reachOfViews(const LayerTable& layers)
{
    QStringList reach;
    for (const auto& layer : kUsedByViews)
        reach += layers.mayUse(layer);
    reach.removeDuplicates();
    return reach;
}

QString adviceForQuoted(const SourceFile& file, const QString& target, const LayerTable& layers)
{
    if (target.contains(u".."))
        return "includes name the layer and the file, never the way up";
    const auto folder = target.section(u'/', 0, 0);
    if (file.isUnder("model")) {
        const auto layer = file.path.section(u'/', 1, 1);
        const auto allowed = layers.mayUse(layer);
        if (!allowed.contains(folder))
            return QString("%1 may not include %2, only %3").arg(layer, folder, allowed.join(", "));
    }
    if (file.isUnder("views")) {
        const auto allowed = reachOfViews(layers);
        if ((layers.has(folder) && !allowed.contains(folder)) || folder == u"app")
            return QString("views may not include %1, only %2").arg(folder, allowed.join(", "));
    }
    if (!file.isUnder("tests") && (folder == u"tests" || folder == u"support"))
        return "the program does not include its tests";
    return {};
}

QString adviceForAngled(const SourceFile& file, const QString& target)
{
    if (!file.isUnder("model"))
        return {};
    const auto layer = file.path.section(u'/', 1, 1);
    if (target.startsWith(u'Q'))
        return "the model knows no Qt";
    if (target.startsWith(u"nlohmann/") && layer != u"io" && layer != u"aws")
        return "JSON belongs to io and aws";
    if (kUnrepeatable.contains(target))
        return QString("<%1> has no place in the model: results repeat byte for byte").arg(target);
    return {};
}

} // namespace

Findings includeFindings(const SourceFile& file, const LayerTable& layers)
{
    static const QRegularExpression kInclude("^\\s*#\\s*include\\s*([\"<])([^\">]+)[\">]");
    Findings found;
    if (!file.isCpp())
        return found;
    for (int line = 0; line < file.uncommented.size(); ++line) {
        const auto include = kInclude.match(file.uncommented[line]);
        if (!include.hasMatch())
            continue;
        const auto target = include.captured(2);
        const auto advice = include.captured(1) == u"\"" ? adviceForQuoted(file, target, layers)
                                                         : adviceForAngled(file, target);
        if (!advice.isEmpty())
            found.push_back({"include", file.path, line + 1, advice});
    }
    return found;
}

} // namespace tidy
