// SPDX-License-Identifier: MIT
#include "document/connect_queue.h"

#include "document/arrange.h"
#include "kinds/identity/role.h"

namespace stowage::doc {

namespace {
// What a worker calls of Amazon SQS.
constexpr const char* kOfWorkers = "sqs:ReceiveMessage\nsqs:DeleteMessage\nsqs:GetQueueAttributes";
} // namespace

bool isServiceAndQueue(const KindInfo& a, const KindInfo& b)
{
    return (a.key == "service" && b.key == "queue") || (a.key == "queue" && b.key == "service");
}

const Element* workerOf(const Document& document, const ElementId& service)
{
    ElementId definition;
    std::string named;
    for (const auto& link : document.linksFrom(service))
        if (link->kind == "runs")
            definition = link->to;
        else if (link->kind == "targets" && named.empty())
            named = link->container;
    if (definition.isEmpty())
        return nullptr;
    const Element* first = nullptr;
    const Element* reached = nullptr;
    for (const ElementId& id : document.childrenOf(definition)) {
        const Element* container = document.find(id);
        if (!named.empty() && container->name == named)
            return container;
        if (!first)
            first = container;
        if (!reached && !container->as<Container>()->portMappings.empty())
            reached = container;
    }
    return reached ? reached : first;
}

std::string letPoll(Draft& draft, const ElementId& container)
{
    const ElementId definition = draft.document().find(container)->parent;
    const Element& family = *draft.document().find(definition);
    for (const auto& link : draft.document().linksFrom(definition)) {
        if (link->kind != "taskRole")
            continue;
        const Element& role = *draft.document().find(link->to);
        return allows(*role.as<Role>(), "sqs:ReceiveMessage")
                   ? std::string()
                   : "; the task role " + role.name + " does not allow sqs:ReceiveMessage yet";
    }
    if (!family.as<TaskDefinition>()->taskRoleArn.empty())
        return {};
    Role props;
    props.policies = kOfWorkers;
    Element role;
    role.id = draft.document().nextId(infoOf<Role>());
    role.name = draft.document().freeName(infoOf<Role>(), family.name + "-task");
    role.props = props;
    const std::string name = role.name;
    Link link;
    link.from = definition;
    link.to = role.id;
    link.kind = "taskRole";
    draft.add(AddElement{std::move(role)});
    draft.add(AddLink{std::move(link)});
    draft.add(arrangeMissing(draft.document()));
    return "; created the task role " + name + ", which allows sqs:ReceiveMessage";
}

Result<Connection> connectQueue(const Document& document, const ElementId& service,
                                const ElementId& queue)
{
    const Element* worker = workerOf(document, service);
    if (!worker)
        return Error{Fault::refused,
                     document.find(service)->name + " runs no container that could poll " +
                         document.find(queue)->name + ".",
                     service.text};
    Result<Connection> made = connect(document, worker->id, queue);
    if (!made)
        return made;
    Draft draft(document);
    for (const Edit& edit : made->edits)
        draft.add(edit);
    made->words += letPoll(draft, worker->id);
    if (draft.error())
        return *draft.error();
    made->edits = draft.batch("Connect " + document.find(service)->name + " with " +
                              document.find(queue)->name);
    return made;
}

} // namespace stowage::doc
