// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/found.h"

#include "canvas/instance_painter.h"
#include "search/match.h"

#include <algorithm>

namespace stowage::ui {

namespace {
class Finder {
public:
    Finder(const doc::Document& document, const LiveState& live, const search::Query& query)
        : document_(document), live_(live), query_(query)
    {
    }

    Found run()
    {
        if (query_.isEmpty())
            return {};
        std::vector<const doc::Element*> elements;
        for (const auto& element : document_.elements())
            if (element->place)
                elements.push_back(element.get());
        std::stable_sort(
            elements.begin(), elements.end(), [](const doc::Element* a, const doc::Element* b) {
                return std::pair(a->place->y, a->place->x) < std::pair(b->place->y, b->place->x);
            });
        for (const doc::Element* element : elements)
            look(*element);
        return std::move(found_);
    }

private:
    void look(const doc::Element& element)
    {
        const Readout* readout = live_.readoutOf(element.id);
        if (search::fits(document_, query_, {&element, readout, nullptr}))
            add(element.id, element.parent);
        if (holdsTasks(element))
            lookAtTasks(element.id, element.id);
        if (readout != nullptr)
            for (const WaitingTask& waiting : readout->waiting)
                if (const TaskReadout* task = live_.task(waiting.task))
                    lookAt(*task, element.id);
        if (!element.is("autoScalingGroup"))
            return;
        for (const Readout* instance : live_.instancesOf(element.id)) {
            if (search::fits(document_, query_, {nullptr, instance, nullptr}))
                add(instance->subject, element.id);
            lookAtTasks(instance->subject, element.id);
        }
    }

    void lookAtTasks(const Subject& host, const ElementId& holder)
    {
        for (const TaskReadout* task : live_.shownOn(host))
            lookAt(*task, holder);
    }

    void lookAt(const TaskReadout& task, const ElementId& holder)
    {
        if (search::fits(document_, query_, {nullptr, nullptr, &task}))
            add(task.task, holder);
    }

    void add(const Subject& subject, const ElementId& holder)
    {
        if (!found_.all.insert(subject).second)
            return;
        found_.inOrder.push_back(subject);
        if (holder.isEmpty() || !found_.holders.insert(holder.text).second)
            return; // those around it are known too
        for (const ElementId& above : document_.ancestorsOf(holder))
            found_.holders.insert(above.text);
    }

    const doc::Document& document_;
    const LiveState& live_;
    const search::Query& query_;
    Found found_;
};
} // namespace

Found findIn(const doc::Document& document, const LiveState& live, const search::Query& query)
{
    return Finder(document, live, query).run();
}

} // namespace stowage::ui
