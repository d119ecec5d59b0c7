// SPDX-License-Identifier: GPL-3.0-or-later
// Tells a story in API calls from an empty drawing, and reads what AWS's Describe calls would say.
#pragma once

#include "aws/state.h"
#include "io/recording.h"
#include "session/session.h"

#include <string>
#include <vector>

namespace stowage::session {

class Story {
public:
    explicit Story(std::string profile = "typical");

    // `with` is the operation's input, as JSON. Gives AWS's exception name, empty where it was
    // carried out.
    std::string call(const std::string& operation, const std::string& with);
    std::string fault(const std::string& name, const std::string& on);
    void until(double seconds);

    // Shorter words for what most stories begin with.
    void instance(const std::string& name, const std::string& zone, int cpu = 2048,
                  int memory = 3768, const std::string& attributes = {});
    void definition(const std::string& family, int cpu, int memory,
                    const std::string& container = {});
    void service(const std::string& name, int desired, const std::string& more = {},
                 const std::string& definition = "app");
    void balancer(const std::string& group = {}); // alb, listener :80, tg

    io::Json state() const;
    io::Json service(const std::string& name) const;
    std::vector<std::string> events(const std::string& service) const; // newest first
    bool told(const std::string& service, const std::string& part) const;
    std::int64_t running(const std::string& service) const;
    std::int64_t runningOn(const std::string& instance, const std::string& group = {}) const;
    // RUNNING tasks of a service by revision of its definition.
    std::int64_t ofRevision(const std::string& family, int revision) const;
    std::string targetState(std::size_t place = 0) const;

    Session session;

private:
    static Session openEmpty(const std::string& profile);
};

std::string textOf(const io::Json& json, std::string_view key);
std::int64_t numberOf(const io::Json& json, std::string_view key);

} // namespace stowage::session
