// SPDX-License-Identifier: GPL-3.0-or-later
// An inspector over a small drawing, whose edits are written down.
#pragma once

#include "document/apply.h"
#include "inspector/inspector.h"
#include "kinds/catalog.h"

#include <QtTest>

namespace stowage::ui {

inline doc::Document drawingOf(const std::vector<std::pair<const char*, const char*>>& elements)
{
    doc::Document document;
    for (const auto& [id, kind] : elements) {
        doc::Element element;
        element.id = ElementId(id);
        element.name = id;
        element.props = doc::findKind(kind)->defaults;
        document.put(std::move(element));
    }
    return document;
}

struct Bench {
    explicit Bench(doc::Document drawn) : inspector(Theme::light()), document(std::move(drawn))
    {
        inspector.resize(340, 700);
        inspector.setVisible(true);
        QObject::connect(&inspector, &Inspector::edited, &inspector,
                         [this](const doc::Edit& edit) { edits.push_back(edit); });
    }
    void select(const std::vector<Subject>& subjects)
    {
        inspector.select(document, live, subjects);
    }
    void put(const doc::Edit& edit)
    {
        const auto after = doc::apply(document, edit);
        QVERIFY(after);
        const doc::Change change = doc::diff(document, *after);
        document = *after;
        inspector.apply(document, change);
    }
    template <class Widget> Widget* field(const char* key)
    {
        return inspector.findChild<Widget*>(QStringLiteral("Settings ") + QLatin1String(key));
    }

    Inspector inspector;
    doc::Document document;
    LiveState live;
    std::vector<doc::Edit> edits;
};

inline Frame frameWith(Readout readout, std::vector<Notice> notices = {})
{
    Frame frame;
    frame.readouts.push_back(std::move(readout));
    frame.notices = std::move(notices);
    return frame;
}

} // namespace stowage::ui
