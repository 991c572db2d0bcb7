/** Stories for programs: the JSON API, ninjs, Markdown, oEmbed and embedded cards. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Shironam",
                        version = "1",
                        description = "The paper's public stories, to read only. Everything is in Bengali, in NFC, and"
                                + " times are given with their offset from UTC. Unknown parameters are ignored. Scripts"
                                + " of any site may ask."),
        servers = @Server(url = ApiDescription.SERVER))
package shironam.site.api;

import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
