package shironam.desk.crops;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import shironam.desk.DeskResponses;
import shironam.media.Asset;
import shironam.media.MediaStore;

/** Leads from a story's form, which knows a picture by its address, to the picture's crops. */
@RolesAllowed({"editor", "chief", "admin"})
@Path("/desk/crops")
public class CropsByAddressResource {
    @Inject
    MediaStore media;

    @GET
    public Response find(@QueryParam("of") @DefaultValue("") String address) {
        Asset asset = media.at(address).orElseThrow(NotFoundException::new);
        return DeskResponses.seeOther(CropsResource.address(asset.sha256));
    }
}
